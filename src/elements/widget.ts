import { defineElement } from './defineElement';

export type { TavusInteraction } from '../protocol/TavusInteraction';
export type {
  TavusElementApi,
  TavusElementAttributes,
  TavusEmbedElement,
  TavusWidgetElement,
} from './TavusElements';
export { TAVUS_EVENT_NAMES, type TavusEventMap, type TavusEventName } from './TavusEventMap';
export { TavusIntegration } from './TavusIntegration';

defineElement('tavus-widget');
