import { act } from '@testing-library/react';
import type { TavusWidgetProps } from '../../src/components/widget/TavusWidget';
import { converse, type Shown } from '../hosts/showStates';
import { partIn, pressPart, until } from '../hosts/within';
import { loseConnection, pass, type Scene, untilPart } from './Scene';

const preview = { title: 'Meet Mira', description: 'Ask her anything about our prices.' };

/** Shows what a widget can be in. */
export async function showMoreWidgets(scene: Scene): Promise<void> {
  scene.widget('widget, circle', { variant: 'circle', label: 'Talk to Mira' });
  scene.widget('widget, long greeting', {
    label: 'Talk to Mira',
    size: 'large',
    greeting: 'Hi! I know all of our lamps and prices. Any questions?',
  });

  const check = scene.widget('widget, hair check', { defaultOpen: true, hairCheck: true, preview });
  await pressPart(check.box, 'start-button');
  await untilPart(check, 'preview-video');

  const inCall = async (state: string, props: TavusWidgetProps = {}): Promise<Shown> => {
    const shown = scene.widget(state, { defaultOpen: true, ...props });
    await converse(shown);
    return shown;
  };
  await inCall('widget, large', { size: 'large' });
  const reading = await inCall('widget, transcript');
  if (partIn(reading.box, 'panel-toggle')?.getAttribute('aria-expanded') !== 'true')
    await pressPart(reading.box, 'panel-toggle');

  const asked = await inCall('widget, question');
  await act(async () =>
    asked.simulation.canvas({
      show: 'question',
      args: {
        question: 'Which day suits you?',
        options: ['Monday', 'Tuesday', 'Any other day'].map((label) => ({ id: label, label })),
      },
    }),
  );
  await pass(asked, 100);
  await until('there is a card', () => partIn(asked.box, 'canvas-send') !== undefined);

  const closing = await inCall('widget, asks before the end', { closeBehavior: 'ask' });
  await pressPart(closing.box, 'widget-close');
  await untilPart(closing, 'close-question');

  const ended = await inCall('widget, ended');
  await act(async () => ended.simulation.palLeaves());
  await untilPart(ended, 'ended');

  const failed = await inCall('widget, connection lost');
  await act(async () => failed.simulation.fail('connection-error'));
  await untilPart(failed, 'ended');

  const away = await inCall('pill, reconnecting');
  await pressPart(away.box, 'widget-close');
  await loseConnection(away);

  const muted = await inCall('pill, muted');
  await pressPart(muted.box, 'mic-button');
  await pressPart(muted.box, 'widget-close');
}
