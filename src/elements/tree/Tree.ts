import type { WidgetView } from '../../components/widget/WidgetView';
import type { ConversationMode } from '../../hooks/conversation/useMode';
import type { TavusContextValue } from '../../hooks/react/TavusContext';
import type { Deployment } from '../../protocol/Deployment';
import type { TavusInteraction } from '../../protocol/TavusInteraction';
import type { ElementConfig } from '../contract/ElementConfig';
import type { TavusTag } from '../contract/elementTable';
import type { TavusEventMap, TavusEventName } from '../contract/TavusEventMap';

/** Dispatches an event on the element that owns the tree. */
export type Emit = <Name extends TavusEventName>(name: Name, detail: TavusEventMap[Name]) => void;

/** What the tree renders. */
export interface TreeInput {
  readonly tag: TavusTag;
  readonly config: ElementConfig;
  readonly deployment: Deployment | undefined;
}

/** The tree's session, its state and its screen, available once the tree has mounted. */
export interface TreeInside extends Pick<TavusContextValue, 'session' | 'store' | 'state'> {
  readonly mode: ConversationMode;
  /** Does what the preview's start button does: opens the hair check if enabled, otherwise starts the conversation. */
  readonly begin: () => void;
}

/** The element's handle on its React tree. */
export interface Tree {
  readonly inside: TreeInside;
  update(input: TreeInput): void;
  /** Widget: opens or closes the panel. */
  show(view: WidgetView): void;
  send(interaction: TavusInteraction): void;
  /** Adds the style sheets to the shadow tree; needed again after a move to another document. */
  adoptStyles(): void;
  unmount(): void;
}
