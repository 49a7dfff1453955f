/** Faults on the line between a simulated PAL and the page. */
export interface LineFaults {
  /** The delay of every message, in milliseconds. */
  readonly delayMs?: number | undefined;
  /** The maximum random delay added to each message, so that messages arrive out of order. */
  readonly reorderMs?: number | undefined;
  /** The probability that a message arrives twice, from 0 to 1. */
  readonly duplicate?: number | undefined;
  /** The probability that a message is lost, from 0 to 1. */
  readonly drop?: number | undefined;
}

/** What the panel does with a simulated conversation. A `Simulation` of `tavus-react/simulator` has all of it. */
export interface SimulationControls {
  /** The PAL says a text. */
  say(text: string): void;
  /** The user says a line aloud, and the PAL answers. */
  userSays(text: string): void;
  /** The user interrupts the PAL. */
  interrupt(): void;
  /** The PAL leaves the room. */
  palLeaves(): void;
  /** Tavus ends the conversation. */
  shutDown(reason: string): void;
  /** The call fails. */
  fail(type: 'connection-error' | 'ejected' | 'exp-room'): void;
  /** The network is interrupted or restored. */
  network(event: 'interrupted' | 'connected'): void;
  /** Delivers a message to the room unchanged. */
  deliver(message: unknown, fromId?: string): void;
  /** Changes the faults on the line from now on. */
  setFaults?(faults: LineFaults): void;
}
