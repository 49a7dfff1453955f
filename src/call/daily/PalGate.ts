import type { DailyParticipantsObject } from '@daily-co/daily-js';
import { isPalUserId } from '../../protocol/provesPalReady';

/** Messages that come before the PAL is known are kept, but strangers must neither fill the memory nor push out the PAL's. */
const holdPerSender = 50;
const holdSenders = 10;
const holdLength = 50_000;

/** Lets only the PAL's messages through: anybody in a Daily room can send some. */
export class PalGate {
  readonly #accept: (data: unknown) => void;
  readonly #held = new Map<string, unknown[]>();
  #palSessionId: string | undefined;

  constructor(accept: (data: unknown) => void) {
    this.#accept = accept;
  }

  receive(data: unknown, fromId: string): void {
    if (this.#palSessionId === undefined) this.#hold(data, fromId);
    else if (fromId === this.#palSessionId) this.#accept(data);
  }

  /** Says who the PAL is, and lets through what it has sent so far. */
  open(palSessionId: string): void {
    this.#palSessionId = palSessionId;
    const held = this.#held.get(palSessionId) ?? [];
    this.#held.clear();
    for (const data of held) this.#accept(data);
  }

  #hold(data: unknown, fromId: string): void {
    const held = this.#held.get(fromId) ?? [];
    if (held.length >= holdPerSender || (held.length === 0 && this.#held.size >= holdSenders)) return;
    if (lengthOf(data) <= holdLength) this.#held.set(fromId, [...held, data]);
  }
}

function lengthOf(data: unknown): number {
  try {
    return typeof data === 'string' ? data.length : JSON.stringify(data).length;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** The PAL's session id: the participant that Tavus named as one, else the only other one in the room. */
export function findPal(participants: DailyParticipantsObject): string | undefined {
  const remote = Object.values(participants).filter((participant) => !participant.local);
  const named = remote.find((participant) => isPalUserId(participant.user_id));
  if (named) return named.session_id;
  return remote.length === 1 ? remote[0]?.session_id : undefined;
}
