import type { DailyCall } from '@daily-co/daily-js';
import { cleanup, type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, inject } from 'vitest';
import { TavusProvider, type TavusProviderProps } from '../../src/components/provider/TavusProvider';
import { type TavusContextValue, useTavusContext } from '../../src/hooks/react/TavusContext';
import { type Script, type SimulateOptions, simulate } from '../../src/simulator';
import type { Conversation, ConversationStatus } from '../../src/state/Conversation';
import type { Utterance } from '../../src/state/fold/Utterance';
import { createTranscriptAtom } from '../../src/state/views/Transcript';
import { type Carried, loopback, loopbackOptions } from './loopback';

/** A way to carry a PAL's conversation to the library. */
interface Carrier {
  readonly name: string;
  open(script?: Script, options?: SimulateOptions): Carried;
  readonly dailyOptions: TavusProviderProps['dailyOptions'];
}

const quick: SimulateOptions = { seed: 1, speed: 8, delayMs: 20 };

const allCarriers: readonly Carrier[] = [
  {
    name: 'the simulator',
    open: (script, options) => simulate(script, { ...quick, ...options }),
    dailyOptions: {},
  },
  {
    name: 'daily-js',
    open: (script, options) => loopback(script, { ...quick, ...options }),
    dailyOptions: loopbackOptions(),
  },
];

/**
 * The simulator's call, and the real daily-js with a loopback machine. What holds over one must hold over the other.
 * The simulator is the same with any version of daily-js, so it is tested only with the newest.
 */
export const carriers: readonly Carrier[] = inject('dailyVersion') ? allCarriers.slice(1) : allCarriers;

interface RenderedCall extends RenderResult {
  readonly now: Conversation;
  readonly transcript: readonly Utterance[];
  /** The Daily call, or null without one. */
  readonly daily: DailyCall | null;
  /** What the provider's callbacks have reported, in order. */
  readonly log: readonly string[];
  start(): Promise<void>;
  end(): Promise<void>;
  prepare(): Promise<void>;
  rejoin(): Promise<void>;
  reset(): Promise<void>;
  /** Waits until the conversation reaches this state. */
  until(state: ConversationStatus): Promise<void>;
  change(props: TavusProviderProps): void;
}

/** Renders a provider in StrictMode, in a real browser, and logs what its callbacks report. */
export function renderCall(props: TavusProviderProps, children?: ReactNode): RenderedCall {
  let context: TavusContextValue | undefined;
  const log: string[] = [];
  const callbacks: TavusProviderProps = {
    onStarted: ({ conversationId }) => log.push(`started ${conversationId.split('-').at(-1)}`),
    onEnded: ({ reason, durationMs }) => log.push(`ended ${reason}${durationMs > 0 ? ' after a while' : ''}`),
    onError: ({ code }) => log.push(`error ${code}`),
  };

  function Watch() {
    context = useTavusContext();
    return null;
  }
  const view = (next: TavusProviderProps) => (
    <TavusProvider {...callbacks} {...next}>
      <Watch />
      {children}
    </TavusProvider>
  );
  const rendered = render(view(props));
  const current = () => {
    if (!context) throw new Error('Nothing has rendered yet.');
    return context;
  };
  return {
    ...rendered,
    get now() {
      return current().store.get(current().state.conversation);
    },
    get transcript() {
      return current().store.get(current().state.derived(createTranscriptAtom));
    },
    get daily() {
      return current().store.get(current().session.call);
    },
    log,
    start: () => current().session.start(),
    end: () => current().session.leave(),
    prepare: () => current().session.prepare(),
    rejoin: () => current().session.rejoin(),
    reset: () => current().session.reset(),
    async until(state) {
      await expect.poll(() => this.now.state, { interval: 10 }).toBe(state);
    },
    change: (next) => rendered.rerender(view(next)),
  };
}

/** Unmounts everything and waits until no Daily call is left on the page. */
export async function leaveNothing(): Promise<void> {
  cleanup();
  await expect.poll(dailyInstances).toBe(0);
}

/** Returns the number of Daily calls on the page. */
export function dailyInstances(): number {
  return Object.keys(window._daily?.instances ?? {}).length;
}
