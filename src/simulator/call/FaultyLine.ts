import type { DailyFatalErrorType } from '@daily-co/daily-js';
import type { WireEvent } from '../pal/Wire';
import { type Random, seededRandom } from '../runtime/Random';
import type { Timers } from '../runtime/Timers';
import type { Faults } from './Faults';
import { palSessionId } from './PalGuest';

/** What the line needs from the call that it delivers to. */
interface LineCall {
  deliver(data: unknown, fromId: string): void;
  networkIs(event: 'interrupted' | 'connected'): void;
  fail(type: DailyFatalErrorType): unknown;
}

/** Carries the PAL's messages to the page with the given faults. Without faults, it delivers them immediately. */
export class FaultyLine {
  readonly #call: LineCall;
  readonly #timers: Timers;
  #faults: Faults;
  readonly #random: Random;
  #broken = false;

  constructor(
    call: LineCall,
    timers: Timers,
    { faults = {}, seed }: { readonly faults?: Faults | undefined; readonly seed: number },
  ) {
    this.#call = call;
    this.#timers = timers;
    this.#faults = faults;
    // A separate random generator, so that faults do not change what the PAL says.
    this.#random = seededRandom(seed + 2);
  }

  /** Schedules the outage and the disconnect. Called when the page has joined. */
  open(): void {
    const { outage, disconnectAt } = this.#faults;
    if (outage) {
      this.#timers.after(outage.atMs, () => this.network('interrupted'));
      this.#timers.after(outage.atMs + outage.forMs, () => this.network('connected'));
    }
    if (disconnectAt !== undefined)
      this.#timers.after(disconnectAt, () => this.#call.fail('connection-error'));
  }

  /** Replaces the faults. What is under way arrives as it would have. */
  setFaults(faults: Faults): void {
    this.#faults = faults;
  }

  /** True while the network is interrupted. */
  get isBroken(): boolean {
    return this.#broken;
  }

  /** Interrupts or restores the network. Meanwhile the PAL's messages are lost. */
  network(event: 'interrupted' | 'connected'): void {
    this.#broken = event === 'interrupted';
    this.#call.networkIs(event);
  }

  carry(event: WireEvent): void {
    const { legacyOnly, drop = 0, duplicate = 0 } = this.#faults;
    if (this.#broken || (legacyOnly && isCurrentOnly(event)) || this.#happens(drop)) return;
    const stripped = this.#strip(event);
    this.#send(stripped);
    if (this.#happens(duplicate)) this.#send(stripped);
  }

  #send(event: WireEvent): void {
    const { delayMs = 0, reorderMs = 0 } = this.#faults;
    const transitMs = delayMs + (reorderMs > 0 ? this.#random() * reorderMs : 0);
    const deliver = () => this.#call.deliver(event, palSessionId);
    if (transitMs === 0) deliver();
    else this.#timers.after(transitMs, deliver);
  }

  #strip(event: WireEvent): WireEvent {
    const { noSeq, noTurns, noInferences } = this.#faults;
    const stripped: Record<string, unknown> = { ...event };
    if (noSeq) delete stripped.seq;
    if (noTurns) delete stripped.turn_idx;
    if (noInferences) delete stripped.inference_id;
    return stripped;
  }

  #happens(chance: number): boolean {
    return chance > 0 && this.#random() < chance;
  }
}

/** True for events that only current deployments send. Each also has a copy under its legacy name. */
function isCurrentOnly({ event_type, properties }: WireEvent): boolean {
  if (event_type === 'conversation.started_speaking' || event_type === 'conversation.stopped_speaking')
    return true;
  return (properties as { readonly role?: unknown } | undefined)?.role === 'pal';
}
