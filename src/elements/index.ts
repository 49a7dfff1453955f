export type { TavusInteraction } from '../protocol/TavusInteraction';
export { defineTavusElements } from './defineTavusElements';
export type { AttributeKinds, AttributeProperties, AttributeTable, ElementConfig } from './ElementConfig';
export type { TavusAttribute, TavusTag } from './elementTable';
export type {
  Camelized,
  SvelteElement,
  TavusElementApi,
  TavusElementAttributes,
  TavusEmbedElement,
  TavusVueElements,
  TavusWidgetElement,
  TypedListeners,
  VueElement,
} from './TavusElements';
export { TAVUS_EVENT_NAMES, type TavusEventMap, type TavusEventName } from './TavusEventMap';
export { type TavusEventHandler, TavusIntegration } from './TavusIntegration';
