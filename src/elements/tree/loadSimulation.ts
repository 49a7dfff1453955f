import type { ConversationSource } from '../../call/sources/ConversationSource';
import type { ElementConfig } from '../contract/ElementConfig';

/** Loads the simulated PAL if `simulate` is set; an object, which only the property can hold, is its script. */
export async function loadSimulation({
  simulate: asked,
  customGreeting,
}: ElementConfig): Promise<ConversationSource | undefined> {
  if (asked === undefined || asked === false) return undefined;
  const { simulate } = await import('../../simulator');
  return simulate({
    ...(customGreeting !== undefined && { greeting: customGreeting }),
    ...(typeof asked === 'object' && asked),
  });
}
