import type { ConversationSource } from '../../call/sources/ConversationSource';
import type { ElementConfig } from '../contract/ElementConfig';

/** The simulated PAL, loaded only where it is asked for; the property's object is its script. */
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
