import type { DailyCall } from '@daily-co/daily-js';
import { type FoundPal, findPal } from './findPal';
import { PalGate } from './PalGate';

/** What a watch reports. */
interface WatchHost {
  /** Handles a message from the PAL. */
  receive(data: unknown, arrivedAt: number): void;
  /** Sets who the PAL is; `isOther` is true if another participant was taken for the PAL before. */
  palIs(sessionId: string, isOther: boolean): void;
  /** Notes that the PAL can be seen or heard. */
  palIsReady(): void;
}

/** Watches a call for the PAL: decides who it is, and lets only its messages through. */
export class PalWatch {
  readonly gate: PalGate;
  readonly #call: DailyCall;
  readonly #host: WatchHost;
  #pal: FoundPal | undefined;
  #isRoomForTwo: boolean | undefined;

  constructor(call: DailyCall, host: WatchHost) {
    this.#call = call;
    this.#host = host;
    this.gate = new PalGate(host.receive);
  }

  get sessionId(): string | undefined {
    return this.#pal?.sessionId;
  }

  /** True if the PAL's tool calls may run: Tavus marked it, or the room has no place for anybody else. */
  get isTrusted(): boolean {
    return this.#pal?.isMarked === true || this.#isRoomForTwo === true;
  }

  /** True if the PAL can be seen or heard. daily-js calls a track that is cut off `interrupted`. */
  get isPlaying(): boolean {
    const { audio, video } = this.#call.participants()[this.sessionId ?? '']?.tracks ?? {};
    return audio?.state === 'playable' || video?.state === 'playable';
  }

  /** Sets how many the room is for. Until then nobody is taken for the PAL only for being alone with us. */
  setRoomForTwo(isRoomForTwo: boolean): void {
    this.#isRoomForTwo = isRoomForTwo;
    this.look();
  }

  /** Looks for the PAL among the participants. */
  look(): void {
    const before = this.#pal;
    const pal = findPal(this.#call.participants(), before);
    if (!pal || (!pal.isMarked && this.#isRoomForTwo === undefined)) return;
    this.#pal = pal;
    if (pal.sessionId !== before?.sessionId) this.#host.palIs(pal.sessionId, before !== undefined);
    this.gate.open(pal.sessionId, this.isTrusted);
    if (this.isPlaying) this.#host.palIsReady();
  }
}
