import { createContext } from 'react';
import type { WidgetHandle } from './WidgetHandle';
import type { WidgetView } from './WidgetView';

/** The context of the nearest widget, or null without one. */
export const WidgetContext: React.Context<WidgetControls | null> = createContext<WidgetControls | null>(null);

/** What {@link useWidget} returns. */
export interface WidgetControls extends WidgetHandle {
  /** How much of the widget is open. */
  readonly view: WidgetView;
}
