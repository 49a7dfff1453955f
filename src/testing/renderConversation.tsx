// Sessions load this with their first conversation. It is here before, because a test does not wait for it.
import '../call/session/EventReader';
import { act, getConfig, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { TavusProvider } from '../components/provider/TavusProvider';
import { TavusConversation } from '../components/TavusConversation';
import { createHandle } from '../hooks/conversation/createHandle';
import { openSession } from '../hooks/react/openSession';
import { manualClock } from '../simulator/runtime/Clock';
import { simulate } from '../simulator/simulate';
import type { ConversationStatus } from '../state/Conversation';
import { handlersDone } from './handlersDone';
import type { RenderConversationOptions } from './RenderConversationOptions';
import type { RenderedConversation } from './RenderedConversation';
import { realClock } from './realClock';
import { transcriptOf } from './transcriptOf';

const stepMs = 100;
const longestMs = 5 * 60_000;
const longestChangeMs = 10_000;
const beforeConnected: readonly ConversationStatus[] = ['idle', 'initializing', 'connecting'];

/**
 * Renders an interface under a `TavusProvider` with a simulated PAL whose time stands still, in Vitest or Jest, with
 * jsdom or happy-dom; or, with `clock: 'real'`, in a browser. What it returns lets time pass, awaits `act`, and has the
 * queries of Testing Library.
 *
 * Without an interface it renders `TavusConversation`. One that brings a `TavusProvider` of its own is none for it: give
 * that one `simulate()` as its source.
 *
 * @example
 * ```tsx
 * import { TavusConversation } from 'tavus-react';
 * import { renderConversation } from 'tavus-react/testing';
 * import { test } from 'vitest';
 *
 * test('answers questions about prices', async () => {
 *   const script = { replies: [{ when: 'price', say: 'Ten dollars.' }] };
 *   const { userSays, getAllByText } = renderConversation(<TavusConversation />, { script });
 *   await userSays('What is the price?');
 *   getAllByText('Ten dollars.');
 * });
 * ```
 */
export function renderConversation(
  ui: ReactNode = <TavusConversation />,
  options: RenderConversationOptions = {},
): RenderedConversation {
  const { script, options: simulated, clock: time, provider, render: renderTree = render } = options;
  const isReal = time === 'real';
  const clock = isReal ? realClock() : (time ?? manualClock());
  // In real time React renders by itself, as on a page. `act` would hold everything back until it is over.
  const passing = isReal ? getConfig().asyncWrapper : act;
  const defaults = { seed: 1, leaveMs: 0, ...(!isReal && { media: false }) };
  const simulation = simulate(script, { ...defaults, ...simulated, clock });
  const source = options.source?.(simulation) ?? simulation;
  const opened = openSession({ source });
  const session = createHandle(opened);
  const tree = (below: ReactNode) => (
    <TavusProvider {...provider} source={source} session={session}>
      {below}
    </TavusProvider>
  );
  const rendered = renderTree(tree(ui));
  const quietMs = 1000 / (simulated?.speed ?? 1);
  const advance = (durationMs: number): Promise<void> => passing(() => clock.advance(durationMs));

  /** Lets time pass until the conversation is in another state than these. */
  async function whileIn(...states: readonly ConversationStatus[]): Promise<void> {
    for (let passedMs = 0; states.includes(session.state) && passedMs < longestChangeMs; passedMs += stepMs)
      await advance(stepMs);
  }

  async function untilQuiet(): Promise<void> {
    let quietForMs = 0;
    for (let passedMs = 0; quietForMs < quietMs; passedMs += stepMs) {
      if (passedMs >= longestMs) throw new Error(neverQuiet);
      if (!isReal) await handlersDone(opened);
      await advance(stepMs);
      quietForMs = simulation.busy ? 0 : quietForMs + stepMs;
    }
  }

  async function start(): Promise<void> {
    await passing(async () => void session.start());
    await whileIn(...beforeConnected);
    if (session.state === 'connected') await untilQuiet();
  }

  async function speak(speaker: string, say: () => void): Promise<void> {
    if (beforeConnected.includes(session.state)) await start();
    if (session.state !== 'connected') throw new Error(nobodyHears(speaker, session.state));
    await passing(async () => say());
    await untilQuiet();
  }

  return {
    ...rendered,
    session,
    simulation,
    clock,
    advance,
    start,
    async end() {
      await passing(async () => void session.end());
      await whileIn('connected', 'disconnecting');
    },
    palSays: (text) => speak('palSays', () => simulation.say(text)),
    userSays: (text) => speak('userSays', () => simulation.userSays(text)),
    rerender: (below) => rendered.rerender(tree(below)),
    transcript: () => transcriptOf(session),
  };
}

const neverQuiet =
  'Tavus: the simulated conversation is not quiet after five minutes of its time. Somebody speaks, or the PAL waits, without ' +
  'an end. Let a certain time pass with advance() instead.';

function nobodyHears(speaker: string, state: string): string {
  return (
    `Tavus: ${speaker}() needs a connected conversation, and this one is ${state}. Nobody would hear it. ` +
    'Await start() for another conversation, or look at session.conversation for why there is none.'
  );
}
