import type { ConnectionStatus } from '../../state/Conversation';
import type { CallHandlers } from './listenToCall';

/** A network that stays away so long does not come back to the same conversation: by then Tavus has ended it. */
const lossTimeoutMs = 60_000;

/** The state of the network, from what Daily tells of each of its connections ("network-connection" in the Daily docs). */
export class NetworkHealth {
  readonly #onChange: (status: ConnectionStatus) => void;
  readonly #onGivenUp: () => void;
  /** Signalling, media, and the direct way to each participant break off and come back each on their own. */
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
      // Older versions of daily-js tell a threshold only.
      this.#slow = networkState === 'bad' || threshold === 'very-low';
      this.#update();
    },
  };

  /** The way to somebody who has left does not come back, and nobody misses it. */
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
