import type { DailyParticipantsObject } from '@daily-co/daily-js';
import { isPalUserId } from '../protocol/provesPalReady';

interface HeldMessage {
  readonly data: unknown;
  readonly fromId: string;
}

/** Messages that come before the PAL is known are kept, but a stranger must not fill the memory. */
const holdAtMost = 200;

/** Lets only the PAL's messages through: anybody in a Daily room can send some. */
export class PalGate {
  readonly #accept: (data: unknown) => void;
  #held: HeldMessage[] = [];
  #palSessionId: string | undefined;

  constructor(accept: (data: unknown) => void) {
    this.#accept = accept;
  }

  receive(data: unknown, fromId: string): void {
    if (this.#palSessionId === undefined) {
      if (this.#held.length < holdAtMost) this.#held.push({ data, fromId });
      return;
    }
    if (fromId === this.#palSessionId) this.#accept(data);
  }

  /** Says who the PAL is, and lets through what it has sent so far. */
  open(palSessionId: string): void {
    this.#palSessionId = palSessionId;
    const held = this.#held;
    this.#held = [];
    for (const { data, fromId } of held) this.receive(data, fromId);
  }
}

/** The PAL's session id: the participant that Tavus named as one, else the only other one in the room. */
export function findPal(participants: DailyParticipantsObject): string | undefined {
  const remote = Object.values(participants).filter((participant) => !participant.local);
  const named = remote.find((participant) => isPalUserId(participant.user_id));
  if (named) return named.session_id;
  return remote.length === 1 ? remote[0]?.session_id : undefined;
}
