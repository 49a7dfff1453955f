import { atom, type PrimitiveAtom } from 'jotai/vanilla';

/** How the PAL's voice is played. */
export interface PalVoice {
  /** From 0 to 1. */
  readonly volume: number;
  readonly muted: boolean;
  /** True while `revealWhenPlaying` keeps the PAL silent and out of sight. */
  readonly hidden?: boolean;
}

/** Creates the atom of a session for the PAL's voice, in all of its conversations. */
export function createPalVoice(): PrimitiveAtom<PalVoice> {
  return atom<PalVoice>({ volume: 1, muted: false });
}
