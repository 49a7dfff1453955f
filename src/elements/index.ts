export type { TavusInteraction } from '../protocol/TavusInteraction';
export { defineTavusElements } from './defineTavusElements';
export type { AttributeProperties, ElementConfig } from './ElementConfig';
export type { TavusAttribute, TavusTag } from './elementTable';
export type {
  TavusElementApi,
  TavusElementAttributes,
  TavusEmbedElement,
  TavusVueElements,
  TavusWidgetElement,
} from './TavusElements';
export { TAVUS_EVENT_NAMES, type TavusEventMap, type TavusEventName } from './TavusEventMap';
export { TavusIntegration } from './TavusIntegration';
