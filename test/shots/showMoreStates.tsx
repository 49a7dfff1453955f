import { act } from '@testing-library/react';
import { TavusConversation } from '../../src/components/TavusConversation';
import type { SimulateOptions } from '../../src/simulator';
import { converse, type Language, type MakeBox, type Shown, show } from '../hosts/showStates';
import { partIn, pressPart, until } from '../hosts/within';

/** Shows the states of a conversation that only pictures are taken of. */
export async function showMoreStates(makeBox: MakeBox, language: Language = {}): Promise<void> {
  const begin = (state: string, options?: SimulateOptions): Shown =>
    show(
      makeBox(state, 900, 600),
      (source) => <TavusConversation source={source} {...language} style={{ height: '100%' }} />,
      options,
    );
  const inCall = async (state: string, options?: SimulateOptions) => {
    const shown = begin(state, options);
    await converse(shown);
    return shown;
  };

  const muted = await inCall('muted');
  await pressPart(muted.box, 'mic-button');

  const tool = await inCall('tool running');
  await act(async () => tool.simulation.callTool('find_slot', { day: 'Monday' }));
  await act(() => tool.clock.advance(300));

  const slides = await inCall('slides');
  await act(async () => slides.simulation.showSlides(true));
  await act(() => slides.clock.advance(500));
  await until('there are slides', () => partIn(slides.box, 'pal-screen') !== undefined);

  const reconnecting = await inCall('reconnecting');
  await act(async () => reconnecting.simulation.network('interrupted'));
  await act(() => reconnecting.clock.advance(300));

  const lost = await inCall('connection lost');
  await act(async () => lost.simulation.fail('connection-error'));
  await until('the call is over', () => partIn(lost.box, 'ended') !== undefined);

  const refused = begin('no such room', { failJoin: 'no-room' });
  await pressPart(refused.box, 'start-button');
  await act(() => refused.clock.advance(1500));
  await until('joining has failed', () => refused.box.querySelector('[role="alert"]') !== null);

  await inCall('without a picture', { media: false });
  for (const video of document.querySelectorAll('video')) video.pause();
}
