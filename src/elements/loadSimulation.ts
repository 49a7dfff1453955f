import type { ConversationSource } from '../call/ConversationSource';
import type { AttributeProperties } from './ElementConfig';

/** The simulated PAL, loaded only where it is asked for; the property's object is its script. */
export async function loadSimulation(
  asked: AttributeProperties['simulate'],
): Promise<ConversationSource | undefined> {
  if (asked === undefined || asked === false) return undefined;
  const { simulate } = await import('../simulator');
  return simulate(typeof asked === 'object' ? asked : {});
}
