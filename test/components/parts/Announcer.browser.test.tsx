import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type Announce, Announcer } from '../../../src/components/parts/Announcer';
import { useIsPalHeard } from '../../../src/components/parts/useIsPalHeard';
import { type Pal, usePal } from '../../../src/hooks/media/usePal';
import { useTavusContext } from '../../../src/hooks/react/TavusContext';
import { useTranscript } from '../../../src/hooks/speech/useTranscript';
import { palSpeaks, palStarts, palStops } from '../../fixtures/wire';
import { renderConversation } from '../renderConversation';

let pal: Pal;
let blockSound: (isBlocked: boolean) => void;

function Controls() {
  pal = usePal();
  const { session } = useTavusContext();
  blockSound = (isBlocked) => session.setAudioBlocked(isBlocked);
  const said = useTranscript().filter(({ status }) => status === 'final');
  return (
    <>
      <p>{useIsPalHeard() ? 'heard' : 'not heard'}</p>
      <p>{`${said.length} said`}</p>
    </>
  );
}

/** Shows the log of a PAL with a voice, which is a real track here. */
async function listen(announce?: Announce) {
  const shown = (
    <>
      <Controls />
      <Announcer announce={announce} />
    </>
  );
  const { connect, simulation } = renderConversation(shown, { greeting: '' }, {}, { media: true });
  await connect();
  // The test browser may block sound.
  await act(async () => blockSound(false));
  await screen.findByText('heard');
  let turn = 0;
  const says = async (words: string) => {
    turn += 1;
    const of = { turn, inference: `p${turn}` };
    await act(async () => {
      for (const message of [palStarts(of), palSpeaks(words, { ...of, final: true }), palStops(of)])
        simulation.deliver(message);
    });
    // What reads the first message is loaded with it.
    await screen.findByText(`${turn} said`);
  };
  return { says, announced: () => [...screen.getByRole('log').children].map((line) => line.textContent) };
}

test('what the PAL has said aloud is not repeated', async () => {
  const { says, announced } = await listen();
  await says('Good morning.');
  expect(announced()).toEqual([]);
});

test.each([
  ['the browser blocks its voice', () => blockSound(true), () => blockSound(false)],
  ['it is muted', () => pal.setMuted(true), () => pal.setMuted(false)],
  ['its volume is zero', () => pal.setVolume(0), () => pal.setVolume(0.5)],
])('what the PAL says is announced while %s, and only that', async (_, silence, unsilence) => {
  const { says, announced } = await listen();
  await says('Heard.');
  await act(async () => silence());
  await says('Not heard.');
  expect(announced()).toEqual(['Mira: Not heard.']);
  await act(async () => unsilence());
  await says('Heard again.');
  expect(announced()).toEqual(['Mira: Not heard.']);
});

test('`always` announces what the PAL says aloud', async () => {
  const { says, announced } = await listen('always');
  await says('Good morning.');
  expect(announced()).toEqual(['Mira: Good morning.']);
});
