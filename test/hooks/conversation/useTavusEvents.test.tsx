import { act } from '@testing-library/react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { expect, test } from 'vitest';
import { useSendInteraction } from '../../../src/hooks/conversation/useSendInteraction';
import { useTavusEvents } from '../../../src/hooks/conversation/useTavusEvents';
import { renderConversation } from '../../components/renderConversation';
import { expectConsole } from '../../expectConsole';

test('handlers receive each event once, raw handlers every message', async () => {
  const heard: string[] = [];
  const raw: unknown[] = [];
  function Listener() {
    useTavusEvents('conversation.started_speaking', ({ role }) => heard.push(role));
    useTavusEvents('conversation.replica.started_speaking', () => heard.push('by its legacy name'));
    useTavusEvents('conversation.started_speaking', (message) => raw.push(message.event_type), { raw: true });
    return null;
  }
  const { connect, advance } = renderConversation(<Listener />, { greeting: 'Hi.' });
  await connect();
  await advance(2000);
  expect(heard).toEqual(['pal', 'by its legacy name']);
  expect(raw).toEqual([
    'conversation.replica.started_speaking',
    'conversation.started_speaking',
    'conversation.started_speaking',
  ]);
});

test('a legacy name that implies a role or an interruption matches only such events', async () => {
  const heard: string[] = [];
  function Listener() {
    useTavusEvents('conversation.user.started_speaking', () => heard.push('user started'));
    useTavusEvents('conversation.replica.stopped_speaking', () => heard.push('PAL stopped'));
    useTavusEvents('conversation.replica_interrupted', () => heard.push('PAL interrupted'));
    useTavusEvents('conversation.user.started_speaking', () => heard.push('raw'), { raw: true });
    return null;
  }
  const { connect, simulation } = renderConversation(<Listener />, { greeting: '' });
  await connect();
  const deliver = (name: string, role: string, interrupted = false) =>
    act(async () => {
      simulation.deliver({ event_type: `conversation.${name}_speaking`, properties: { role, interrupted } });
    });
  await deliver('started', 'replica');
  await deliver('stopped', 'pal');
  expect(heard).toEqual(['PAL stopped']);
  await deliver('started', 'user');
  await deliver('started', 'pal');
  await deliver('stopped', 'user', true);
  expect(heard).toEqual(['PAL stopped', 'raw', 'user started']);
  await deliver('stopped', 'replica', true);
  expect(heard.slice(3)).toEqual(['PAL stopped', 'PAL interrupted']);
});

test('raw handlers of a name also receive unreadable messages', async () => {
  const raw: unknown[] = [];
  function Listener() {
    useTavusEvents('conversation.tool_call', (message) => raw.push(message), { raw: true });
    return null;
  }
  const { connect, simulation } = renderConversation(<Listener />, { greeting: '' });
  await connect();
  expectConsole('warn', /The tool call has no name/);
  await act(async () => simulation.deliver({ event_type: 'conversation.tool_call' }));
  expect(raw).toEqual([{ event_type: 'conversation.tool_call' }]);
});

test('ignores messages of another conversation, even unreadable ones', async () => {
  const raw: unknown[] = [];
  function Listener() {
    useTavusEvents((message) => raw.push(message), { raw: true });
    return null;
  }
  const { connect, simulation } = renderConversation(<Listener />, { greeting: '' });
  await connect();
  raw.length = 0;
  expectConsole('warn', /the conversation another/);
  for (const message of [
    { event_type: 'conversation.brand_new', conversation_id: 'another' },
    { event_type: 'conversation.tool_call', conversation_id: 'another' },
    { event_type: 7, properties: { conversation_id: 'another' } },
  ]) {
    await act(async () => simulation.deliver(message));
  }
  expect(raw).toEqual([]);
});

test('calls the latest handler without subscribing again', async () => {
  const heard: number[] = [];
  let send: ReturnType<typeof useSendInteraction> | undefined;
  let rerenders = 0;
  function Listener() {
    rerenders += 1;
    const render = rerenders;
    send = useSendInteraction();
    useTavusEvents('unknown', () => heard.push(render));
    return null;
  }
  const { connect, simulation, rerender: _ } = renderConversation(<Listener />);
  await connect();
  const first = send;
  await act(async () => simulation.deliver({ event_type: 'conversation.brand_new', seq: 1 }));
  expect(heard).toHaveLength(1);
  expect(send).toBe(first);
});

test('a handler that unmounts another during an event keeps it from receiving that event', async () => {
  const heard: string[] = [];
  function First({ onHear }: { readonly onHear: () => void }) {
    useTavusEvents('system.wake_phrase_detected', onHear);
    return null;
  }
  function Second() {
    useTavusEvents('system.wake_phrase_detected', () => heard.push('second'));
    return null;
  }
  function Both() {
    const [shown, setShown] = useState(true);
    return (
      <>
        <First onHear={() => flushSync(() => setShown(false))} />
        {shown && <Second />}
      </>
    );
  }
  const { connect, simulation } = renderConversation(<Both />, { greeting: '' });
  await connect();
  await act(async () => simulation.deliver({ event_type: 'system.wake_phrase_detected', seq: 1 }));
  expect(heard).toEqual([]);
});
