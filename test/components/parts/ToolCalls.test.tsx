import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ToolCalls, type ToolCallsOwnProps } from '../../../src/components/parts/ToolCalls';
import { useToolCall } from '../../../src/hooks/tools/useToolCall';
import { Activity } from '../../fixtures/Activity';
import { callsTool, palSays, userSays } from '../../fixtures/wire';
import { renderConversation } from '../renderConversation';

async function watch(props: ToolCallsOwnProps = {}) {
  const finish = new Map<string, (result: string) => void>();
  function Tool({ name }: { readonly name: string }) {
    useToolCall(name, () => new Promise<string>((resolve) => finish.set(name, resolve)));
    return null;
  }
  const tree = (mode: 'visible' | 'hidden' = 'visible') => (
    <>
      <Tool name="book" />
      <Tool name="search" />
      <Activity mode={mode}>
        <ToolCalls {...props} />
      </Activity>
    </>
  );
  const conversation = renderConversation(
    tree(),
    { greeting: '' },
    // An application with this callback knows of the tools that no component handles.
    { onToolCall: () => undefined },
  );
  await conversation.connect();
  const { container, simulation } = conversation;
  const hear = (...messages: unknown[]) =>
    act(async () => {
      for (const message of messages) simulation.deliver(message);
    });
  const rows = () => [...container.querySelectorAll<HTMLElement>('[data-kind="tool-call"]')];
  return {
    ...conversation,
    hear,
    rows,
    shown: () => rows().map(({ textContent }) => textContent),
    show: (mode: 'visible' | 'hidden') => conversation.rerenderChildren(tree(mode)),
    finish: (name: string) => act(async () => finish.get(name)?.('Done.')),
  };
}

const t1 = { turn: 1, inference: 'p1' };
const book = callsTool('book', '{}', { ...t1, id: 'a', seq: 10 });
const search = callsTool('search', '{}', { ...t1, id: 'b', seq: 11 });

test('shows the running tool calls by their names for visitors, until each has its result', async () => {
  const { hear, shown, finish } = await watch({ toolLabels: { book: 'Booking…' } });
  expect(shown()).toEqual([]);
  await hear(book, search);
  expect(shown()).toEqual(['Booking…', 'One moment…']);
  await finish('book');
  expect(shown()).toEqual(['One moment…']);
  await finish('search');
  expect(shown()).toEqual([]);
});

test('a call is shown while its handler runs, even if the visitor goes on talking', async () => {
  const { hear, shown, finish } = await watch({ toolLabels: { book: 'Booking…' } });
  await hear(
    book,
    userSays('And then?', { turn: 2, seq: 12 }),
    palSays('Wait.', { turn: 2, inference: 'p2', seq: 13 }),
  );
  expect(shown()).toEqual(['Booking…']);
  await finish('book');
  expect(shown()).toEqual([]);
});

test('does not take a tool for the name of an inherited property', async () => {
  const { hear, shown } = await watch();
  await hear(callsTool('toString', '{}', { ...t1, id: 'a' }));
  expect(shown()).toEqual(['One moment…']);
});

test('adds each call to the live region once, even if its event is repeated or the list changes', async () => {
  const { hear, rows, container, finish } = await watch({ toolLabels: { book: 'Booking…' } });
  const region = container.querySelector('[data-tavus-part="tool-calls"]');
  expect([region?.getAttribute('aria-live'), region?.getAttribute('data-empty')]).toEqual(['polite', '']);
  await hear(book);
  const [row] = rows();
  await hear(book, search, book);
  expect(rows()[0]).toBe(row);
  await finish('search');
  expect(rows()).toEqual([row]);
});

test('null hides a tool', async () => {
  const { hear, shown } = await watch({ toolLabels: { book: null } });
  await hear(book, search);
  expect(shown()).toEqual(['One moment…']);
});

test('`renderToolCall` renders a call', async () => {
  const { hear, shown } = await watch({
    renderToolCall: ({ name, status }) => (name === 'book' ? <b>{`${name} ${status}`}</b> : null),
  });
  await hear(book, search);
  expect(shown()).toEqual(['book running']);
});

test('a call without a result is shown until the next turn', async () => {
  const { hear, shown } = await watch();
  await hear(callsTool('on_the_server', '{}', { ...t1, id: 'x', seq: 12 }));
  expect(shown()).toEqual(['One moment…']);
  await hear(userSays('And?', { turn: 2, inference: 'u2', seq: 13 }), palSays('So.', { turn: 2, seq: 14 }));
  await hear(callsTool('book', '{}', { turn: 2, inference: 'p2', id: 'y', seq: 15 }));
  expect(shown()).toEqual(['One moment…']);
});

test('a call without a turn is shown until the next utterance', async () => {
  const { hear, shown } = await watch();
  await hear(callsTool('on_the_server', '{}', { id: 'x', seq: 1 }));
  expect(shown()).toEqual(['One moment…']);
  await hear(palSays('There.', { inference: 'p1', seq: 2 }));
  expect(shown()).toEqual([]);
});

test('shows nothing after the conversation, and nothing of it in the next one', async () => {
  const { hear, shown, simulation, connect } = await watch();
  await hear(book);
  await act(async () => simulation.palLeaves());
  expect(shown()).toEqual([]);
  await connect();
  expect(shown()).toEqual([]);
});

test('a part that was hidden shows what runs by then', async () => {
  const { hear, shown, show, finish } = await watch({ toolLabels: { book: 'Booking…' } });
  await hear(book);
  await show('hidden');
  await hear(search);
  await finish('book');
  await show('visible');
  expect(shown()).toEqual(['One moment…']);
});
