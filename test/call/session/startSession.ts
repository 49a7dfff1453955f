import { createStore } from 'jotai/vanilla';
import { ConversationSession } from '../../../src/call/session/ConversationSession';
import type { SessionOptions } from '../../../src/call/session/SessionOptions';
import {
  type ManualClock,
  manualClock,
  type Script,
  type SimulateOptions,
  type Simulation,
  simulate,
} from '../../../src/simulator';
import type { Conversation } from '../../../src/state/Conversation';
import { type ConversationState, createConversationState } from '../../../src/state/ConversationState';
import type { Store } from '../../../src/state/ConversationWriter';
import type { Utterance } from '../../../src/state/fold/Utterance';
import { createTranscriptAtom } from '../../../src/state/views/Transcript';
import { fixedTimes } from '../../fixtures/fixedTimes';

export interface SessionUnderTest {
  readonly clock: ManualClock;
  readonly simulation: Simulation;
  readonly session: ConversationSession;
  readonly store: Store;
  readonly state: ConversationState;
  /** Every state so far. */
  readonly states: readonly string[];
  configure(options?: SessionOptions): void;
  unmount(): void;
  conversation(): Conversation;
  transcript(): readonly Utterance[];
  /** Starts, and advances the clock far enough for the PAL to join. */
  connect(): Promise<void>;
}

/** Creates a mounted session with a simulated PAL on a manual clock, and what tests inspect of it. */
export function sessionWith(
  script: Script = {},
  options: SimulateOptions = {},
  callbacks: SessionOptions = {},
): SessionUnderTest {
  const clock = manualClock();
  const simulation = simulate(script, { clock, seed: 1, media: false, ...fixedTimes, ...options });
  const store = createStore();
  const state = createConversationState();
  const session = new ConversationSession(store, state);
  const states: string[] = [];
  const configure = (more: SessionOptions = {}) =>
    session.configure({
      source: simulation,
      onStateChange: (next) => states.push(next),
      ...callbacks,
      ...more,
    });
  configure();
  const unmount = session.mount();
  return {
    clock,
    simulation,
    session,
    store,
    state,
    states,
    configure,
    unmount,
    conversation: () => store.get(state.conversation),
    transcript: () => store.get(state.derived(createTranscriptAtom)),
    async connect() {
      const started = session.start();
      await clock.advance(1500);
      await started;
    },
  };
}
