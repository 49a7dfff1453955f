export type { TavusInteraction } from '../protocol/TavusInteraction';
export type {
  AttributeKinds,
  AttributeProperties,
  AttributeTable,
  ElementConfig,
} from './contract/ElementConfig';
export type { TavusAttribute, TavusTag } from './contract/elementTable';
export { TAVUS_EVENT_NAMES, type TavusEventMap, type TavusEventName } from './contract/TavusEventMap';
export { defineTavusElements } from './defineTavusElements';
export type {
  Camelized,
  SvelteElement,
  TavusElementApi,
  TavusElementAttributes,
  TavusEmbedElement,
  TavusPanelMethods,
  TavusVueElements,
  TavusWidgetApi,
  TavusWidgetElement,
  TypedListeners,
  VueElement,
} from './TavusElements';
export { type TavusEventHandler, TavusIntegration } from './TavusIntegration';
