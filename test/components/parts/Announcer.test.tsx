import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type Announce, Announcer } from '../../../src/components/parts/Announcer';
import { useSendInteraction } from '../../../src/hooks/conversation/useSendInteraction';
import { palSays, palSpeaks, palStarts, palStops, userSays } from '../../fixtures/wire';
import { renderConversation } from '../renderConversation';

const p1 = { turn: 1, inference: 'p1' };
const p2 = { turn: 2, inference: 'p2' };

let send: ReturnType<typeof useSendInteraction>;

function Sender() {
  send = useSendInteraction();
  return null;
}

async function listen(announce?: Announce) {
  const { connect, simulation } = renderConversation(
    <>
      <Sender />
      <Announcer announce={announce} />
    </>,
    { greeting: '' },
  );
  await connect();
  const hear = (...messages: unknown[]) =>
    act(async () => {
      for (const message of messages) simulation.deliver(message);
    });
  return {
    hear,
    announced: () => [...screen.getByRole('log').children].map((line) => line.textContent),
  };
}

test('an interrupted utterance is announced as interrupted', async () => {
  const { hear, announced } = await listen();
  await hear(palStarts(p1), palSpeaks('We have', p1));
  await hear(palSpeaks('We have three', { ...p1, index: 1, final: true, interrupted: true }));
  expect(announced()).toEqual(['Mira: We have three — interrupted']);
});

test('an utterance that was interrupted before its first word is not announced', async () => {
  const { hear, announced } = await listen();
  await hear(palStarts(p1), palSpeaks('Hi.', { ...p1, final: true }), palStops(p1));
  await hear(palSays('Never said.', p2), palStarts(p2), palStops({ ...p2, interrupted: true }));
  expect(announced()).toEqual(['Mira: Hi.']);
});

test('words that are added to an announced utterance are announced alone', async () => {
  const { hear } = await listen();
  await hear(palStarts(p1), palSpeaks('One.', { ...p1, final: true }), palStops(p1));
  const announcement = screen.getByRole('log').querySelector('p');
  expect(announcement?.textContent).toBe('Mira: One.');
  await hear(palSpeaks('One. Two.', { ...p1, index: 1, final: true }));
  expect(screen.getByRole('log').querySelector('p')).toBe(announcement);
  expect(announcement?.lastElementChild?.textContent).toBe(' Two.');
});

test('`never` announces nothing, even what nobody hears', async () => {
  const { hear, announced } = await listen('never');
  await hear(palStarts(p1), palSpeaks('Good morning.', { ...p1, final: true }), palStops(p1));
  expect(announced()).toEqual([]);
});

test('what the visitor typed is not read back, unlike what was understood of their speech', async () => {
  const { hear, announced } = await listen('always');
  await act(async () => void send.respond('The price?'));
  await hear(userSays('The price?', { turn: 1, inference: 'u1' }));
  expect(announced()).toEqual([]);
  await hear(userSays('And the color?', { turn: 2, inference: 'u2' }));
  expect(announced()).toEqual(['You: And the color?']);
});
