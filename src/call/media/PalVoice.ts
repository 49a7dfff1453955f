/** How the PAL's voice is played. */
export interface PalVoice {
  /** From 0 to 1. */
  readonly volume: number;
  readonly muted: boolean;
}

/** The voice at full volume. */
export const fullVoice: PalVoice = { volume: 1, muted: false };
