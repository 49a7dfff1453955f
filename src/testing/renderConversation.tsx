import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { TavusProvider } from '../components/provider/TavusProvider';
import { TavusConversation } from '../components/TavusConversation';
import { createTavusSession } from '../hooks/conversation/createTavusSession';
import { manualClock } from '../simulator/runtime/Clock';
import { simulate } from '../simulator/simulate';
import type { ConversationStatus } from '../state/Conversation';
import { handlersDone } from './handlersDone';
import type { RenderConversationOptions } from './RenderConversationOptions';
import type { RenderedConversation } from './RenderedConversation';
import { transcriptOf } from './transcriptOf';

const stepMs = 100;
const quietMs = 1000;
const longestMs = 5 * 60_000;
const longestChangeMs = 10_000;

/**
 * Renders an interface under a `TavusProvider` with a simulated PAL whose time stands still, in Vitest or Jest, with
 * jsdom or happy-dom. What it returns lets time pass, awaits `act`, and has the queries of Testing Library.
 *
 * Without an interface it renders `TavusConversation`. One that brings a `TavusProvider` of its own is none for it: give
 * that one `simulate()` as its source.
 *
 * @example
 * ```tsx
 * import { TavusConversation } from 'tavus-react';
 * import { renderConversation } from 'tavus-react/testing';
 *
 * export async function answersAboutPrices(): Promise<void> {
 *   const script = { greeting: 'Hello!', replies: [{ when: 'price', say: 'Ten dollars.' }] };
 *   const { start, userSays, getAllByText } = renderConversation(<TavusConversation />, { script });
 *   await start();
 *   await userSays('What is the price?');
 *   getAllByText('Ten dollars.');
 * }
 * ```
 */
export function renderConversation(
  ui: ReactNode = <TavusConversation />,
  options: RenderConversationOptions = {},
): RenderedConversation {
  const {
    script,
    options: simulated,
    clock = manualClock(),
    provider,
    render: renderTree = render,
  } = options;
  const simulation = simulate(script, { seed: 1, media: false, leaveMs: 0, ...simulated, clock });
  const session = createTavusSession({ source: simulation });
  const tree = (below: ReactNode) => (
    <TavusProvider {...provider} source={simulation} session={session}>
      {below}
    </TavusProvider>
  );
  const rendered = renderTree(tree(ui));
  const advance = (durationMs: number) => act(() => clock.advance(durationMs));

  /** Lets time pass until the conversation is in another state than these. */
  async function whileIn(...states: ConversationStatus[]): Promise<void> {
    for (let passedMs = 0; states.includes(session.state) && passedMs < longestChangeMs; passedMs += stepMs)
      await advance(stepMs);
  }

  async function untilQuiet(): Promise<void> {
    let quietForMs = 0;
    for (let passedMs = 0; quietForMs < quietMs; passedMs += stepMs) {
      if (passedMs >= longestMs) throw new Error(neverQuiet);
      await handlersDone(session);
      await advance(stepMs);
      quietForMs = simulation.busy ? 0 : quietForMs + stepMs;
    }
  }

  async function speak(speaker: string, say: () => void): Promise<void> {
    if (session.state !== 'connected') throw new Error(nobodyHears(speaker, session.state));
    await act(async () => say());
    await untilQuiet();
  }

  return {
    ...rendered,
    session,
    simulation,
    clock,
    advance,
    async start() {
      await act(async () => void session.start());
      await whileIn('initializing', 'connecting');
      if (session.state === 'connected') await untilQuiet();
    },
    async end() {
      await act(async () => void session.end());
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
    `Tavus: ${speaker}() needs a connected conversation, and this one is ${state}. ` +
    'Nobody would hear it. Await start() first.'
  );
}
