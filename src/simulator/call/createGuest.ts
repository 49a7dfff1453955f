import type { Mood } from '../face/Countenance';
import { seededRandom } from '../runtime/Random';
import { PalGuest } from './PalGuest';
import type { SimulatedCallSetup } from './SimulatedCallSetup';

/** Creates the PAL of a simulated call as a participant that is about to join. */
export function createGuest(setup: SimulatedCallSetup, mood: () => Mood): PalGuest {
  const { script, clock, media, audioOnly, seed, person, room, voice } = setup;
  return new PalGuest({
    name: script.name,
    joinedAt: clock.now(),
    useMedia: media !== false,
    audioOnly: audioOnly === true,
    voice,
    // A separate random generator, so that the blinking of the face does not change what the PAL says.
    random: seededRandom(seed + 1),
    look: { person, room, mood },
  });
}
