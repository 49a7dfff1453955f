import { forwardRef, type MouseEvent, type ReactElement, type Ref, useState } from 'react';
import type { Labels } from '../../hooks/labels/Labels';

/** How a launcher looks. */
export type LauncherVariant = 'circle' | 'button' | 'card';

interface WidgetLauncherProps {
  readonly hidden: boolean;
  readonly variant: LauncherVariant;
  readonly label: string;
  readonly thumbnail: string | undefined;
  readonly greeting: string | undefined;
  readonly panelId: string;
  readonly loading: boolean;
  readonly failed: boolean;
  readonly labels: Labels;
  readonly onIntent: () => void;
  readonly onOpen: () => void;
}

/** The visible part of a widget before it is opened. */
export const WidgetLauncher: (props: WidgetLauncherProps & { ref: Ref<HTMLButtonElement> }) => ReactElement =
  forwardRef<HTMLButtonElement, WidgetLauncherProps>(function Launcher(props, ref) {
    const { hidden, variant, label, thumbnail, loading, failed, labels, onIntent, onOpen } = props;
    const [isDismissed, setDismissed] = useState(false);
    const greeting = isDismissed ? undefined : props.greeting;

    /**
     * Moves keyboard focus to the launcher, because the pressed button is about to disappear. A mouse click does not
     * move it: focusing the launcher would load the panel.
     */
    function keepFocus(pressed: HTMLElement) {
      if (!pressed.matches(':focus-visible')) return;
      const box = pressed.closest('[data-tavus-part="launcher-box"]');
      box?.querySelector<HTMLElement>('[data-tavus-part="launcher"]')?.focus();
    }

    function dismiss({ currentTarget }: MouseEvent<HTMLElement>) {
      setDismissed(true);
      keepFocus(currentTarget);
    }

    function retry({ currentTarget }: MouseEvent<HTMLElement>) {
      keepFocus(currentTarget);
      onOpen();
    }

    return (
      <div data-tavus-part="launcher-box" hidden={hidden}>
        {failed && (
          <div data-tavus-part="launcher-bubble" role="alert">
            <p>{labels.widgetNotLoaded}</p>
            <button type="button" data-tavus-part="launcher-retry" onClick={retry}>
              {labels.retry}
            </button>
          </div>
        )}
        {greeting && !failed && (
          <div data-tavus-part="launcher-bubble">
            <button type="button" data-tavus-part="launcher-greeting" onClick={onOpen}>
              {greeting}
            </button>
            <button
              type="button"
              data-tavus-part="launcher-dismiss"
              aria-label={labels.dismissGreeting}
              onClick={dismiss}
            >
              ×
            </button>
          </div>
        )}
        <button
          ref={ref}
          type="button"
          data-tavus-part="launcher"
          data-variant={variant}
          data-unread={greeting ? '' : undefined}
          aria-label={loading ? labels.loadingWidget : label}
          aria-haspopup="dialog"
          aria-controls={props.panelId}
          aria-busy={loading}
          onPointerEnter={onIntent}
          onFocus={onIntent}
          onTouchStart={onIntent}
          onClick={onOpen}
        >
          <span data-tavus-part="launcher-picture" aria-hidden="true">
            {thumbnail !== undefined && <img src={thumbnail} alt="" />}
          </span>
          {variant !== 'circle' && <span data-tavus-part="launcher-label">{label}</span>}
        </button>
      </div>
    );
  }) as (props: WidgetLauncherProps & { ref: Ref<HTMLButtonElement> }) => ReactElement;
