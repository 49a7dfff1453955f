import type { WidgetView } from '../../components/widget/WidgetView';
import type { ConversationMode } from '../../hooks/conversation/useMode';
import type { TavusContextValue } from '../../hooks/react/TavusContext';
import type { Deployment } from '../../protocol/Deployment';
import type { TavusInteraction } from '../../protocol/TavusInteraction';
import type { ElementConfig } from '../contract/ElementConfig';
import type { TavusTag } from '../contract/elementTable';
import type { TavusEventMap, TavusEventName } from '../contract/TavusEventMap';

/** What the tree tells its element. */
export type Emit = <Name extends TavusEventName>(name: Name, detail: TavusEventMap[Name]) => void;

/** What the tree shows. */
export interface TreeInput {
  readonly tag: TavusTag;
  readonly config: ElementConfig;
  readonly deployment: Deployment | undefined;
}

/** What is inside the tree, once it stands. */
export interface TreeInside extends Pick<TavusContextValue, 'session' | 'store' | 'state'> {
  readonly mode: ConversationMode;
  /** What the start button of the preview does: through the hair check, if there is one. */
  readonly begin: () => void;
}

/** The React tree of an element, as the element handles it. */
export interface Tree {
  readonly inside: TreeInside;
  update(input: TreeInput): void;
  /** Widget: opens or closes the panel. */
  show(view: WidgetView): void;
  send(interaction: TavusInteraction): void;
  /** Gives the shadow tree its style sheets, again in another document. */
  adoptStyles(): void;
  unmount(): void;
}
