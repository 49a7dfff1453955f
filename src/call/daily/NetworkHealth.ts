import type { ConnectionStatus } from '../../state/Conversation';
import type { CallHandlers } from './listenToCall';

/** When to give up on an interrupted network: by then Tavus has ended the conversation. */
const lossTimeoutMs = 60_000;

/** How old an interruption must be for a message to disprove it: a message that was sent before may still arrive. */
const inFlightMs = 3000;

/** What the health of the network depends on, and who hears of it. */
interface HealthHost {
  onChange(status: ConnectionStatus): void;
  /** Called when the network has been interrupted for a minute and nothing plays. */
  onGivenUp(): void;
  /** Returns whether the PAL can still be seen or heard. */
  isPlaying(): boolean;
}

/**
 * Derives the state of the network from the state of each Daily connection ("network-connection" in the Daily docs).
 * Daily does not report `connected` for a connection that it replaced, so signs of life of the PAL count as well.
 */
export class NetworkHealth {
  readonly #host: HealthHost;
  /** Signaling, media and the peer connection to each participant are interrupted and recover independently. */
  readonly #interrupted = new Set<string>();
  #interruptedAt = 0;
  #slow = false;
  #givingUp: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HealthHost) {
    this.#host = host;
  }

  get isLost(): boolean {
    return this.#interrupted.size > 0;
  }

  readonly handlers: CallHandlers = {
    'network-connection': ({ type, event, session_id }) => {
      const name = type === 'peer-to-peer' && session_id ? session_id : type;
      if (event === 'interrupted') {
        this.#interrupted.add(name);
        this.#interruptedAt = performance.now();
      } else this.#interrupted.delete(name);
      this.#update();
    },
    'network-quality-change': ({ networkState, threshold }) => {
      // Older versions of daily-js report only a threshold.
      this.#slow = networkState === 'bad' || threshold === 'very-low';
      this.#update();
    },
  };

  /** Notes that a message of the PAL has just arrived, which ends an interruption. */
  heard(): void {
    if (!this.isLost || performance.now() - this.#interruptedAt < inFlightMs) return;
    this.#interrupted.clear();
    this.#update();
  }

  /** Discards the peer connection to a participant who left, because it never recovers. */
  forget(sessionId: string): void {
    if (this.#interrupted.delete(sessionId)) this.#update();
  }

  readonly stop = (): void => {
    clearTimeout(this.#givingUp);
    this.#givingUp = undefined;
  };

  #update(): void {
    if (!this.isLost) this.stop();
    else this.#givingUp ??= setTimeout(() => this.#giveUp(), lossTimeoutMs);
    this.#host.onChange(this.isLost ? 'reconnecting' : this.#slow ? 'slow' : 'stable');
  }

  /** Gives up, or waits for another minute while the PAL plays. */
  #giveUp(): void {
    this.stop();
    if (this.#host.isPlaying()) this.#update();
    else this.#host.onGivenUp();
  }
}
