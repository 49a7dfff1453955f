import type { DailyParticipant } from '@daily-co/daily-js';
import { PalMedia, type PalMediaFacts } from './PalMedia';
import { simulatedParticipant, type TrackInput } from './SimulatedParticipant';

/** The PAL's session id in every simulated call. */
export const palSessionId = 'pal-session';

/** The PAL as a participant in the call, with its audio and video. */
export class PalGuest {
  readonly #media: PalMedia;
  readonly #name: string;
  /** Before it joins, its face is prepared. */
  joinedAt: number;

  constructor(facts: PalMediaFacts & { readonly name: string; readonly joinedAt: number }) {
    this.#media = new PalMedia(facts);
    this.#name = facts.name;
    this.joinedAt = facts.joinedAt;
  }

  get media(): PalMedia {
    return this.#media;
  }

  /** Returns the participant; if the network is interrupted, its tracks are as well, as Daily reports them. */
  participant(isInterrupted = false): DailyParticipant {
    const shown = (input: TrackInput): TrackInput =>
      isInterrupted && input.state === 'playable' ? { ...input, state: 'interrupted' } : input;
    return simulatedParticipant({
      sessionId: palSessionId,
      userId: 'tavus-pal-simulated',
      name: this.#name,
      local: false,
      joinedAt: this.joinedAt,
      audio: shown(this.#media.audio),
      video: shown(this.#media.video),
      screenVideo: shown(this.#media.screen),
    });
  }
}
