import type { PalCarrier } from '../pal/PalCarrier';
import { SimulatedPal } from '../pal/SimulatedPal';
import { seededRandom } from '../runtime/Random';
import type { SimulatedCallSetup } from './SimulatedCallSetup';

/** Creates the mind of the PAL of a simulated call. */
export function createPal(
  { clock, seed, script, conversationId, speed = 1 }: SimulatedCallSetup,
  carrier: Pick<PalCarrier, 'emit' | 'onWord' | 'onSpeaking'>,
): SimulatedPal {
  return new SimulatedPal({ clock, random: seededRandom(seed), script, conversationId, speed, ...carrier });
}
