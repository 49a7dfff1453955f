import { useContext } from 'react';
import { TavusError } from '../../state/TavusError';
import { WidgetContext, type WidgetControls } from './WidgetContext';

/**
 * Returns the view of the surrounding `TavusWidget`, and stable functions that open, close and minimize it.
 *
 * For components among the widget's `children`, which are inside its provider. `close` ends a conversation under way;
 * `minimize` leaves a pill. Elsewhere on the page, use the widget's `ref`, which has the same functions.
 *
 * @throws TavusError `missing-provider` outside of a widget.
 *
 * @example
 * ```tsx
 * import { useToolCall, useWidget } from 'tavus-react';
 *
 * export function Guide() {
 *   const { minimize } = useWidget();
 *   useToolCall('show_prices', () => {
 *     minimize();
 *     location.hash = 'prices';
 *   });
 *   return null;
 * }
 * ```
 */
export function useWidget(): WidgetControls {
  const widget = useContext(WidgetContext);
  if (widget) return widget;
  throw new TavusError('missing-provider', 'useWidget was used outside of <TavusWidget>.', {
    hint: 'Render the component among the children of <TavusWidget>.',
    recoverable: false,
  });
}
