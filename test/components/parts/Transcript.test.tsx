import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Transcript, type TranscriptOwnProps } from '../../../src/components/parts/Transcript';
import { palSays, palSpeaks, palStarts, palStops, userSpeaks } from '../../fixtures/wire';
import { renderConversation } from '../renderConversation';

const p1 = { turn: 1, inference: 'p1' };

/** Shows a transcript in which the user's words have streamed in, so that a full text of the PAL's is only a plan. */
async function read(props: TranscriptOwnProps = {}) {
  const { connect, simulation, container } = renderConversation(<Transcript {...props} />, { greeting: '' });
  await connect();
  const hear = (...messages: unknown[]) =>
    act(async () => {
      for (const message of messages) simulation.deliver(message);
    });
  await hear(userSpeaks('Well', { turn: 1, inference: 'u1' }));
  const rows = () =>
    [...container.querySelectorAll('[data-tavus-part="utterance"]')].map(
      (row) => row.querySelector('[data-tavus-part="utterance-text"]')?.textContent,
    );
  return { hear, rows };
}

test('an utterance that is only planned has no row until its first word', async () => {
  const { hear, rows } = await read();
  await hear(palSays('We have plans.', p1), palStarts(p1));
  expect(rows()).toEqual(['Well']);
  await hear(palSpeaks('We', p1));
  expect(rows()).toEqual(['Well', 'We']);
});

test('an utterance that was interrupted before its first word has no row', async () => {
  const { hear, rows } = await read({ planned: true });
  await hear(palSpeaks('Hi.', { turn: 1, inference: 'p-0', final: true }));
  await hear(palSays('Never said.', p1), palStarts(p1), palStops({ ...p1, interrupted: true }));
  expect(rows()).toEqual(['Well', 'Hi.']);
});

test('`planned` shows the row of an utterance that is only planned', async () => {
  const { hear, rows } = await read({ planned: true });
  await hear(palSays('We have plans.', p1));
  expect(rows()).toEqual(['Well', 'We have plans.']);
});
