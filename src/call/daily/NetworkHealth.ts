import type { ConnectionStatus } from '../../state/Conversation';
import type { CallHandlers } from './listenToCall';

/** When to give up on an interrupted network: by then Tavus has ended the conversation. */
const lossTimeoutMs = 60_000;

/** Derives the state of the network from the state of each Daily connection ("network-connection" in the Daily docs). */
export class NetworkHealth {
  readonly #onChange: (status: ConnectionStatus) => void;
  readonly #onGivenUp: () => void;
  /** Signaling, media and the peer connection to each participant are interrupted and recover independently. */
  readonly #interrupted = new Set<string>();
  #slow = false;
  #givingUp: ReturnType<typeof setTimeout> | undefined;

  constructor(onChange: (status: ConnectionStatus) => void, onGivenUp: () => void) {
    this.#onChange = onChange;
    this.#onGivenUp = onGivenUp;
  }

  get isLost(): boolean {
    return this.#interrupted.size > 0;
  }

  readonly handlers: CallHandlers = {
    'network-connection': ({ type, event, session_id }) => {
      const name = type === 'peer-to-peer' && session_id ? session_id : type;
      if (event === 'interrupted') this.#interrupted.add(name);
      else this.#interrupted.delete(name);
      this.#update();
    },
    'network-quality-change': ({ networkState, threshold }) => {
      // Older versions of daily-js report only a threshold.
      this.#slow = networkState === 'bad' || threshold === 'very-low';
      this.#update();
    },
  };

  /** Discards the peer connection to a participant who left, because it never recovers. */
  forget(sessionId: string): void {
    if (this.#interrupted.delete(sessionId)) this.#update();
  }

  readonly stop = (): void => clearTimeout(this.#givingUp);

  #update(): void {
    if (!this.isLost) {
      this.stop();
      this.#givingUp = undefined;
    } else this.#givingUp ??= setTimeout(this.#onGivenUp, lossTimeoutMs);
    this.#onChange(this.isLost ? 'reconnecting' : this.#slow ? 'slow' : 'stable');
  }
}
