import type { TrackInput } from './SimulatedParticipant';

/** The callbacks of a screen share. */
export interface ScreenShareHandlers {
  onStart(): void;
  onStop(): void;
  onFailure(cause: unknown): void;
}

/** The user's shared screen: a real one where the browser supports it, otherwise one that is only reported. */
export class ScreenShare {
  readonly #real: boolean;
  readonly #handlers: ScreenShareHandlers;
  readonly #opening: () => Promise<void>;
  #stream: MediaStream | undefined;
  #wanted = false;
  #shared = false;

  constructor(
    real: boolean,
    handlers: ScreenShareHandlers,
    /** Waits for the shortest time that a screen takes to open. */
    opening: () => Promise<void>,
  ) {
    this.#opening = opening;
    this.#real = real && typeof navigator !== 'undefined' && navigator.mediaDevices !== undefined;
    this.#handlers = handlers;
  }

  get video(): TrackInput {
    return this.#shared ? { state: 'playable', track: this.#stream?.getVideoTracks()[0] } : off;
  }

  get audio(): TrackInput {
    const track = this.#stream?.getAudioTracks()[0];
    return this.#shared && track ? { state: 'playable', track } : off;
  }

  async start(): Promise<void> {
    if (this.#wanted) return;
    this.#wanted = true;
    try {
      const picked = this.#real
        ? navigator.mediaDevices.getDisplayMedia({ video: true, audio: true })
        : undefined;
      const [stream] = await Promise.all([picked, this.#opening()]);
      if (!this.#wanted) return stopTracks(stream);
      this.#stream = stream;
      // The browser has its own button to stop sharing.
      stream?.getVideoTracks()[0]?.addEventListener('ended', () => this.stop(), { once: true });
      this.#shared = true;
      this.#handlers.onStart();
    } catch (cause) {
      this.#wanted = false;
      this.#handlers.onFailure(cause);
    }
  }

  stop(): void {
    this.#wanted = false;
    stopTracks(this.#stream);
    this.#stream = undefined;
    if (!this.#shared) return;
    this.#shared = false;
    this.#handlers.onStop();
  }
}

const off: TrackInput = { state: 'off', off: { byUser: true } };

function stopTracks(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
