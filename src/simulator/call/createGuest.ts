import { seededRandom } from '../runtime/Random';
import { PalGuest } from './PalGuest';
import type { SimulatedCallSetup } from './SimulatedCallSetup';

/** Creates the PAL of a simulated call as a participant that joins now. */
export function createGuest({ script, clock, media, audioOnly, seed, voice }: SimulatedCallSetup): PalGuest {
  return new PalGuest({
    name: script.name,
    joinedAt: clock.now(),
    useMedia: media !== false,
    audioOnly: audioOnly === true,
    voice,
    // A separate random generator, so that the blinking of the face does not change what the PAL says.
    random: seededRandom(seed + 1),
  });
}
