import type { ConversationState } from '../../state/ConversationState';
import type { Store } from '../../state/ConversationWriter';
import { startTimer } from '../startTimer';
import type { ConversationSession } from './ConversationSession';

/** How to end a conversation; at once unless told. */
export interface EndOptions {
  /**
   * `silence`: the PAL finishes its sentence. `perceptionAnalysis`: the source ends the conversation
   * (`fromServer`, `fromDeployment`), and we stay in the room until the final analysis has come.
   */
  readonly waitFor?: 'silence' | 'perceptionAnalysis' | undefined;
  /** How long to wait at most, in milliseconds; 10,000 unless told. */
  readonly timeoutMs?: number | undefined;
}

/** Ends the conversation; see {@link EndOptions}. A click is taken too, so that `end` can be its handler as it is. */
export type EndConversation = (options?: EndOptions | { readonly type: string }) => Promise<void>;

const defaultTimeoutMs = 10_000;

/** The user's way to end the conversations of a session. */
export function createEnd(
  session: ConversationSession,
  store: Store,
  state: ConversationState,
): EndConversation {
  const conditions = {
    silence: {
      isMet: () => !store.get(state.speaking).pal,
      onChange: (check: () => void) => store.sub(state.speaking, check),
    },
    perceptionAnalysis: {
      isMet: () => store.get(state.signals).some(({ type }) => type === 'conversation.perception_analysis'),
      onChange: (check: () => void) => store.sub(state.signals, check),
    },
  };

  return async (given) => {
    const { waitFor, timeoutMs = defaultTimeoutMs } = given && 'waitFor' in given ? given : {};
    const { run } = session;
    const { state: status } = store.get(state.conversation);
    // Nobody speaks or analyses before the PAL is there. Who lingers waits already, and may say so twice.
    if (waitFor && run && !run.signal.aborted && (status === 'connected' || status === 'disconnecting')) {
      if (waitFor === 'perceptionAnalysis') session.linger();
      await until(conditions[waitFor], timeoutMs, run.signal);
      // Whatever ended it meanwhile, another conversation may be under way.
      if (run.signal.aborted) return run.over;
    }
    await session.leave();
  };
}

interface Condition {
  isMet(): boolean;
  onChange(check: () => void): () => void;
}

/** Resolves when the condition is met, the time is up, or the conversation is over; leaves nothing behind. */
function until({ isMet, onChange }: Condition, timeoutMs: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = onChange(() => isMet() && finish());
    const stopTimer = startTimer(finish, timeoutMs);
    ended.addEventListener('abort', finish);
    if (isMet() || ended.aborted) finish();

    function finish() {
      stop();
      stopTimer();
      ended.removeEventListener('abort', finish);
      resolve();
    }
  });
}
