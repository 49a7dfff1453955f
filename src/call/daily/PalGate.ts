/** Limits for messages held until the PAL is certain: strangers must neither fill the memory nor displace PAL messages. */
const holdPerSender = 50;
const holdSenders = 10;
const holdLength = 50_000;

type Accept = (data: unknown, arrivedAt: number) => void;

/** Lets only the PAL's messages through, because anyone in a Daily room can send messages. */
export class PalGate {
  readonly #accept: Accept;
  readonly #held = new Map<string, Parameters<Accept>[]>();
  #palSessionId: string | undefined;
  #isCertain = false;

  constructor(accept: Accept) {
    this.#accept = accept;
  }

  receive(data: unknown, fromId: string, arrivedAt: number): void {
    if (fromId === this.#palSessionId) this.#accept(data, arrivedAt);
    else if (!this.#isCertain) this.#hold(data, fromId, arrivedAt);
  }

  /**
   * Sets the PAL's session id and lets the messages it has sent so far through. Those of others are held on until the
   * PAL is certain.
   */
  open(palSessionId: string, isCertain: boolean): void {
    this.#palSessionId = palSessionId;
    this.#isCertain = isCertain;
    const held = this.#held.get(palSessionId) ?? [];
    this.#held.delete(palSessionId);
    if (isCertain) this.#held.clear();
    for (const message of held) this.#accept(...message);
  }

  #hold(data: unknown, fromId: string, arrivedAt: number): void {
    const held = this.#held.get(fromId) ?? [];
    if (held.length >= holdPerSender || (held.length === 0 && this.#held.size >= holdSenders)) return;
    if (lengthOf(data) <= holdLength) this.#held.set(fromId, [...held, [data, arrivedAt]]);
  }
}

function lengthOf(data: unknown): number {
  try {
    return typeof data === 'string' ? data.length : JSON.stringify(data).length;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
