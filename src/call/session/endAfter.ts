import type { ConversationState } from '../../state/ConversationState';
import type { Store } from '../../state/ConversationWriter';
import { startTimer } from '../startTimer';
import type { ConversationSession } from './ConversationSession';

/** The options for ending a conversation; by default it ends immediately. */
export interface EndOptions {
  /**
   * What to wait for. `silence`: until the PAL stops speaking. `perceptionAnalysis`: the source (`fromServer` or
   * `fromDeployment`) ends the conversation, and the user stays in the room until the final analysis has arrived.
   */
  readonly waitFor?: 'silence' | 'perceptionAnalysis' | undefined;
  /** The longest time to wait, in milliseconds; 10,000 by default. */
  readonly timeoutMs?: number | undefined;
}

/** Ends the conversation; see {@link EndOptions}. Also accepts a click event, so that `end` can be used as `onClick`. */
export type EndConversation = (options?: EndOptions | { readonly type: string }) => Promise<void>;

const defaultTimeoutMs = 10_000;

/** Creates the function with which the user ends a session's conversations. */
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
    // Before the PAL is ready there is no speech and no analysis. A lingering user may call this a second time.
    if (waitFor && run && !run.signal.aborted && (status === 'connected' || status === 'disconnecting')) {
      if (waitFor === 'perceptionAnalysis') session.linger();
      await until(conditions[waitFor], timeoutMs, run.signal);
      // The conversation ended in the meantime, and `leave` might end the next one.
      if (run.signal.aborted) return run.over;
    }
    await session.leave();
  };
}

interface Condition {
  isMet(): boolean;
  onChange(check: () => void): () => void;
}

/** Resolves when the condition is met, the timeout expires or the conversation ends; removes its listeners and timer. */
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
