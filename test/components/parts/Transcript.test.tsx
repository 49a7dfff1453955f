import { act, fireEvent, screen } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Transcript, type TranscriptOwnProps } from '../../../src/components/parts/Transcript';
import { palSays, palSpeaks, palStarts, palStops, userSays, userSpeaks } from '../../fixtures/wire';
import { renderConversation } from '../renderConversation';

const p1 = { turn: 1, inference: 'p1' };

/** Shows a transcript in which the user's words have streamed in, so that a full text of the PAL's is only a plan. */
function read(props: TranscriptOwnProps = {}) {
  return readIn(<Transcript {...props} />);
}

async function readIn(transcript: ReactNode) {
  const { connect, simulation, container } = renderConversation(transcript, { greeting: '' });
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
  return { hear, rows, container };
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

test('`filter` leaves rows out of the transcript and of the announcements', async () => {
  const { hear, rows } = await read({ filter: ({ role }) => role === 'pal' });
  expect(rows()).toEqual([]);
  expect(screen.getByText('Your conversation will appear here.')).toBeTruthy();
  await hear(userSays('Well?', { turn: 1, inference: 'u1' }), palSpeaks('Yes.', { ...p1, final: true }));
  expect(rows()).toEqual(['Yes.']);
  expect(screen.queryByText('Your conversation will appear here.')).toBeNull();
  expect(screen.getByRole('log').textContent).toBe('Mira: Yes.');
});

test('a filter that changes applies to rows that are already there, which are not announced late', async () => {
  function Search() {
    const [word, setWord] = useState('yes');
    return (
      <>
        <button type="button" onClick={() => setWord('')}>
          all
        </button>
        <Transcript filter={({ text }) => text.toLowerCase().includes(word)} />
      </>
    );
  }
  const { hear, rows } = await readIn(<Search />);
  await hear(userSays('Well?', { turn: 1, inference: 'u1' }), palSpeaks('Yes.', { ...p1, final: true }));
  expect(rows()).toEqual(['Yes.']);
  fireEvent.click(screen.getByRole('button', { name: 'all' }));
  expect(rows()).toEqual(['Well?', 'Yes.']);
  expect(screen.getByRole('log').textContent).toBe('Mira: Yes.');
});

test('`renderRow` replaces the content of a row, and a word renders only its own row', async () => {
  const rendered: string[] = [];
  const { hear, container } = await read({
    renderRow: ({ id, text }, content) => {
      rendered.push(`${id} ${text}`);
      return text.startsWith('W') ? <mark>{text}</mark> : content;
    },
  });
  await hear(userSays('Well?', { turn: 1, inference: 'u1' }), palSpeaks('One', p1));
  rendered.length = 0;
  await hear(palSpeaks('One two', { ...p1, index: 1 }));
  // StrictMode renders twice.
  expect(new Set(rendered).size).toBe(1);
  expect(rendered[0]).toContain('One two');
  const [first, second] = container.querySelectorAll('li[data-tavus-part="utterance"]');
  expect(first?.innerHTML).toBe('<mark>Well?</mark>');
  expect(second?.querySelector('[data-tavus-part="utterance-text"]')?.textContent).toBe('One two');
  expect(screen.getByRole('log').textContent).toBe('You: Well?');
});

test('new functions do not render the default content of a row again', async () => {
  // Each row with a time formats it when it renders.
  const format = vi.spyOn(Date.prototype, 'toLocaleTimeString');
  onTestFinished(() => format.mockRestore());
  function Clock() {
    const [time, setTime] = useState(0);
    return (
      <>
        <button type="button" onClick={() => setTime(time + 1)}>
          {`${time}`}
        </button>
        <Transcript filter={() => true} renderRow={(_, content) => content} />
      </>
    );
  }
  const { connect, advance } = renderConversation(<Clock />, { greeting: 'Hi.' });
  await connect();
  await advance(3000);
  expect(format).toHaveBeenCalled();
  format.mockClear();
  fireEvent.click(screen.getByRole('button', { name: '0' }));
  expect(screen.getByRole('button', { name: '1' })).toBeTruthy();
  expect(format).not.toHaveBeenCalled();
});
