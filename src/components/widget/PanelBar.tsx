import { forwardRef, type ReactElement, type Ref } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { enlargeIcon, hideIcon, minimizeIcon, shrinkIcon } from '../anatomy/icons';
import type { CloseBehavior } from './WidgetHandle';

interface PanelBarProps {
  readonly isLarge: boolean;
  readonly onResize: () => void;
  /** What the close button does, or undefined if there is no conversation to keep. */
  readonly closing: CloseBehavior | undefined;
  readonly onClose: () => void;
}

/** The bar of the panel: a button that enlarges it, and the close button. The ref is that of the close button. */
export const PanelBar: (props: PanelBarProps & { ref: Ref<HTMLButtonElement> }) => ReactElement = forwardRef<
  HTMLButtonElement,
  PanelBarProps
>(function Bar({ isLarge, onResize, closing, onClose }, ref) {
  const labels = useLabels();
  const closeLabels = { ask: labels.closeWidget, minimize: labels.minimizeWidget, end: labels.end };
  return (
    <div data-tavus-part="widget-bar">
      <button
        type="button"
        data-tavus-part="widget-size"
        aria-label={isLarge ? labels.shrinkWidget : labels.enlargeWidget}
        onClick={onResize}
      >
        {isLarge ? shrinkIcon : enlargeIcon}
      </button>
      <button
        ref={ref}
        type="button"
        data-tavus-part="widget-close"
        aria-label={closing ? closeLabels[closing] : labels.closeWidget}
        onClick={onClose}
      >
        {closing === 'minimize' ? minimizeIcon : hideIcon}
      </button>
    </div>
  );
}) as (props: PanelBarProps & { ref: Ref<HTMLButtonElement> }) => ReactElement;
