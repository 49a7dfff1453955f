import { waitFor } from '@testing-library/react';
import { createStore } from 'jotai/vanilla';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SessionOptions } from '../../../src/call/session/SessionOptions';
import { createConversationState } from '../../../src/state/ConversationState';
import { createTranscriptAtom } from '../../../src/state/views/Transcript';
import { palSays } from '../../fixtures/wire';

const reader = '../../../src/call/session/EventReader';
let load: () => Promise<unknown>;

beforeEach(() => {
  vi.resetModules();
  vi.doMock(reader, () => load());
});
afterEach(() => {
  vi.doUnmock(reader);
  vi.resetModules();
});

/** Makes the reader load only once it is released; returns the release. */
function holdLoading(): () => void {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  load = async () => {
    await released;
    return vi.importActual(reader);
  };
  return () => release();
}

/** Creates a session from fresh modules, so that nothing is loaded yet. */
async function freshSession(options: SessionOptions = {}) {
  const { ConversationSession } = await import('../../../src/call/session/ConversationSession');
  const { simulate } = await import('../../../src/simulator/simulate');
  const [store, state] = [createStore(), createConversationState()];
  const simulation = simulate({ greeting: '' }, { media: false });
  const session = new ConversationSession(store, state, { source: simulation, ...options });
  session.mount();
  const script = () => store.get(state.derived(createTranscriptAtom)).map(({ text }) => text);
  return { session, simulation, script, conversation: () => store.get(state.conversation) };
}

it('keeps messages that arrive before their reader is loaded, in order', async () => {
  const release = holdLoading();
  const { session, simulation, script, conversation } = await freshSession();
  const started = session.start();
  await waitFor(() => expect(conversation().palSessionId).toBeDefined());
  simulation.deliver(palSays('One.', { inference: 'a' }));
  simulation.deliver(palSays('Two.', { inference: 'b' }));
  expect(script()).toEqual([]);
  release();
  await started;
  expect(conversation().state).toBe('connected');
  await waitFor(() => expect(script()).toEqual(['One.', 'Two.']));
  await session.leave();
});

it('drops what an earlier conversation left for a reader that was not loaded in time', async () => {
  const release = holdLoading();
  const { session, simulation, script, conversation } = await freshSession();
  void session.start();
  await waitFor(() => expect(conversation().palSessionId).toBeDefined());
  simulation.deliver(palSays('From the first conversation.', { inference: 'a' }));
  await session.leave();
  const started = session.start();
  release();
  await started;
  simulation.deliver(palSays('From the second one.', { inference: 'b' }));
  await waitFor(() => expect(script()).toEqual(['From the second one.']));
  await session.leave();
});

it('stops reading at a message that ends the conversation', async () => {
  const release = holdLoading();
  const onEvent = vi.fn();
  const { session, simulation, script, conversation } = await freshSession({ onEvent });
  void session.start();
  await waitFor(() => expect(conversation().palSessionId).toBeDefined());
  simulation.deliver(palSays('Bye.', { inference: 'a' }));
  simulation.signal('system.shutdown', { shutdown_reason: 'max_call_duration reached' });
  simulation.deliver(palSays('Too late.', { inference: 'b' }));
  release();
  await waitFor(() => expect(conversation().state).toBe('ended'));
  expect(conversation().endReason).toBe('max-duration');
  expect(script()).toEqual(['Bye.']);
  expect(onEvent.mock.calls.filter(([{ speech }]) => speech === 'Too late.')).toEqual([]);
  await session.leave();
});

it('ends the conversation with an error if the reader cannot be loaded', async () => {
  load = () => Promise.reject(new Error('404'));
  const onError = vi.fn();
  const { session, simulation, conversation } = await freshSession({ onError });
  await session.start();
  expect(conversation()).toMatchObject({
    state: 'error',
    endReason: 'failed',
    error: { code: 'network-failed', recoverable: true },
  });
  expect(onError).toHaveBeenCalledTimes(1);
  expect(simulation.calls.every(({ leaves, joins }) => leaves === joins)).toBe(true);
});
