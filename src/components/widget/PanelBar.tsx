import { forwardRef, type ReactElement, type Ref } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { enlargeIcon, hideIcon, minimizeIcon, shrinkIcon } from '../anatomy/icons';
import type { CloseBehavior } from './WidgetHandle';

interface PanelBarProps {
  /** Whom the visitor talks to, and a picture of them. */
  readonly name: string;
  readonly picture: string | undefined;
  readonly isLarge: boolean;
  readonly onResize: () => void;
  /** What the close button does, or undefined if there is no conversation to keep. */
  readonly closing: CloseBehavior | undefined;
  readonly onClose: () => void;
}

/** The bar of the panel: whom the visitor talks to, a button that enlarges the panel, and the close button. The ref is that of the close button. */
export const PanelBar: (props: PanelBarProps & { ref: Ref<HTMLButtonElement> }) => ReactElement = forwardRef<
  HTMLButtonElement,
  PanelBarProps
>(function Bar({ name, picture, isLarge, onResize, closing, onClose }, ref) {
  const labels = useLabels();
  const closeLabels = { ask: labels.closeWidget, minimize: labels.minimizeWidget, end: labels.end };
  return (
    <div data-tavus-part="widget-bar">
      {picture !== undefined && (
        <span data-tavus-part="widget-face">
          <img src={picture} alt="" data-tavus-part="widget-picture" />
        </span>
      )}
      <span data-tavus-part="widget-name" dir="auto">
        {name}
      </span>
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
