import type { Clock } from '../runtime/Clock';
import { asResponse } from './asResponse';
import { CanvasEndpoint, refused, tooMany } from './CanvasEndpoint';
import type { RecordedInteraction } from './readInteraction';

/** What the recorder needs from the simulation. */
export interface RecorderSetup {
  readonly clock: Clock;
  /** Returns how long the next request takes, in milliseconds. */
  readonly takesMs: () => number;
  readonly fault: 400 | 429 | 'timeout' | undefined;
}

/** Whose interaction is recorded, and when nobody waits for the reply any more. */
interface PostContext {
  readonly conversationId: string;
  readonly signal: AbortSignal;
}

/** The network to the endpoints of all conversations, with the time that it takes and its fault. */
export class CanvasRecorder {
  readonly recorded: RecordedInteraction[] = [];
  readonly #setup: RecorderSetup;
  readonly #endpoints = new Map<string, CanvasEndpoint>();

  constructor(setup: RecorderSetup) {
    this.#setup = setup;
  }

  /** Refuses further interactions of a conversation that is over. */
  close(conversationId: string): void {
    this.#endpointOf(conversationId).close();
  }

  /** Sends a request. Rejects when `signal` is aborted, as `fetch` does. */
  async post(interaction: object, { conversationId, signal }: PostContext): Promise<Response> {
    const { clock, takesMs, fault } = this.#setup;
    // What is sent is text: what has no form as JSON is lost.
    const body: unknown = JSON.parse(JSON.stringify(interaction));
    const delayMs = takesMs();
    const arrives = new Promise<void>((resolve) => {
      if (fault !== 'timeout') clock.setTimeout(resolve, delayMs);
    });
    await Promise.race([arrives, rejectsWhenAborted(signal)]);
    if (fault === 400) return asResponse(refused('The interaction is not valid.'));
    return asResponse(fault === 429 ? tooMany(1) : this.#endpointOf(conversationId).post(body));
  }

  #endpointOf(conversationId: string): CanvasEndpoint {
    const endpoint =
      this.#endpoints.get(conversationId) ??
      new CanvasEndpoint(this.#setup.clock, (interaction) => this.recorded.push(interaction));
    this.#endpoints.set(conversationId, endpoint);
    return endpoint;
  }
}

function rejectsWhenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
