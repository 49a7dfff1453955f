import type { Clock } from '../runtime/Clock';
import { type RecordedInteraction, readInteraction } from './readInteraction';

/** The reply of the endpoint that records interactions. */
export interface EndpointReply {
  readonly status: number;
  readonly body: object;
  /** The header `Retry-After`, in seconds. */
  readonly retryAfter?: number | undefined;
}

const windowMs = 60_000;
const mostInWindow = 120;

/** Records the interactions of one conversation as Tavus's endpoint does ("Canvas Interactions" in the Tavus docs). */
export class CanvasEndpoint {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #onRecorded: (interaction: RecordedInteraction) => void;
  readonly #recorded = new Map<string, string>();
  #times: readonly number[] = [];
  #isOver = false;

  constructor(clock: Pick<Clock, 'now'>, onRecorded: (interaction: RecordedInteraction) => void) {
    this.#clock = clock;
    this.#onRecorded = onRecorded;
  }

  /** Refuses everything from now on, because the conversation is over. */
  close(): void {
    this.#isOver = true;
  }

  /** Replies to a request with the given body. A repeat is accepted, and recorded only once. */
  post(body: unknown): EndpointReply {
    const now = this.#clock.now();
    this.#times = this.#times.filter((time) => time > now - windowMs);
    const [oldest] = this.#times;
    // Checked before anything else, as at Tavus.
    if (oldest !== undefined && this.#times.length >= mostInWindow)
      return tooMany(Math.ceil((oldest + windowMs - now) / 1000));
    this.#times = [...this.#times, now];
    if (this.#isOver) return refused('The conversation is not active.');
    const interaction = readInteraction(body);
    if (typeof interaction === 'string') return refused(interaction);
    return this.#record(interaction);
  }

  #record(interaction: RecordedInteraction): EndpointReply {
    const { metadata: _, ...identity } = interaction;
    const content = JSON.stringify(identity);
    const before = this.#recorded.get(interaction.interaction_id);
    if (before !== undefined && before !== content)
      return refused('Another interaction has this interaction_id.');
    this.#recorded.set(interaction.interaction_id, content);
    if (before === undefined) this.#onRecorded(interaction);
    return { status: 200, body: { success: true } };
  }
}

/** The reply to too many requests. */
export function tooMany(retryAfter: number): EndpointReply {
  return { status: 429, body: { error: 'Too many requests' }, retryAfter };
}

/** The reply to a request that is not accepted. */
export function refused(error: string): EndpointReply {
  return { status: 400, body: { error } };
}
