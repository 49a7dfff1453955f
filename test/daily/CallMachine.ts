import type { DailyParticipant } from '@daily-co/daily-js';
import type { SharedTracks } from './wantedInputs';

/** A message between daily-js and its engine, sent with `window.postMessage`. */
export interface MachineMessage {
  readonly action: string;
  readonly [field: string]: unknown;
}

/** The object that handles the requests to an engine. */
export interface MachineOwner {
  /** Handles a message. Returns the response if it expects one; undefined if that comes later or is not expected. */
  hear(message: MachineMessage, machine: CallMachine): object | undefined;
  /** Returns the tracks of a participant, because participants cross `postMessage` without them. */
  tracksOf(sessionId: string | 'local'): readonly MediaStreamTrack[];
  readonly remoteSessionIds: readonly string[];
}

/** The part of daily-js's global object that it shares with its engine. */
interface SharedWithDaily {
  readonly instances: Record<string, { callMachine?: CallMachine; tracks?: SharedTracks } | undefined>;
  /** The ids of the calls that wait for their engine. */
  readonly pendings: string[];
}

declare global {
  interface Window {
    _daily?: SharedWithDaily;
    startCallMachine?: (callClientId: string) => void;
  }
}

const what = 'iframe-call-message';

/** The engine of one call object. It receives requests from daily-js and reports what happens in the room. */
export class CallMachine {
  readonly callClientId: string;
  readonly #owner: MachineOwner;
  /** The store from which daily-js reads the tracks; it has the shape of the engine's Redux store. */
  readonly store: { getState(): object } = { getState: () => this.#state() };

  constructor(callClientId: string, owner: MachineOwner) {
    this.callClientId = callClientId;
    this.#owner = owner;
    const shared = window._daily?.instances[callClientId];
    if (!shared) throw new Error('daily-js did not wait for this machine.');
    shared.callMachine = this;
    window.addEventListener('message', this.#hear);
    this.tell({ action: 'call-machine-initialized' });
    this.tell({ action: 'loaded' });
  }

  /** True until the call object is destroyed. */
  get isAlive(): boolean {
    return window._daily?.instances[this.callClientId] !== undefined;
  }

  /** The application's own tracks. */
  get sharedTracks(): SharedTracks {
    return window._daily?.instances[this.callClientId]?.tracks ?? {};
  }

  tell(message: MachineMessage): void {
    window.postMessage({ ...message, what, from: 'embedded', callClientId: this.callClientId }, '*');
  }

  /** Sends a message about a participant. Tracks cannot be cloned, so daily-js reads them from the store. */
  tellOf(action: string, participant: DailyParticipant): void {
    this.tell({ action, participant: withoutTracks(participant) });
  }

  /** Listens again; daily-js calls this when the same call object joins again. */
  reset(): void {
    window.addEventListener('message', this.#hear);
  }

  stop(): void {
    window.removeEventListener('message', this.#hear);
  }

  readonly #hear = ({ data }: MessageEvent): void => {
    if (data?.what !== what || data.from !== 'module' || data.callClientId !== this.callClientId) return;
    const answer = this.#owner.hear(data, this);
    if (answer && data.callbackStamp) {
      this.tell({ ...answer, action: data.action, callbackStamp: data.callbackStamp });
    }
  };

  #state(): object {
    const streams = this.#owner.remoteSessionIds.flatMap((participantId) =>
      this.#owner
        .tracksOf(participantId)
        .map((pendingTrack) => ({ participantId, type: 'cam', pendingTrack, starttime: 0 })),
    );
    return {
      local: {
        public: { subscribedTracks: { ALL: true } },
        streams: { cam: { stream: new MediaStream([...this.#owner.tracksOf('local')]) } },
      },
      participants: {},
      streams: Object.fromEntries(streams.map((stream, index) => [index, stream])),
    };
  }
}

/** Returns a participant without its tracks, so that it can cross `postMessage`. */
export function withoutTracks(participant: DailyParticipant): object {
  const tracks = Object.entries(participant.tracks).map(([name, track]) => {
    const { track: _, persistentTrack: __, ...state } = track ?? {};
    return [name, state];
  });
  return { ...participant, tracks: Object.fromEntries(tracks) };
}
