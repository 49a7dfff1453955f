import { defineElement } from './defineElement';
import { previewLook } from './shell/previewLook';

export type { TavusInteraction } from '../protocol/TavusInteraction';
export { TAVUS_EVENT_NAMES, type TavusEventMap, type TavusEventName } from './contract/TavusEventMap';
export type {
  TavusElementApi,
  TavusElementAttributes,
  TavusEmbedElement,
  TavusPanelMethods,
  TavusWidgetApi,
  TavusWidgetElement,
} from './TavusElements';
export { TavusIntegration } from './TavusIntegration';

defineElement('tavus-embed', previewLook);
