import { type ReactElement, type RefObject, useEffect, useRef } from 'react';
import type { TavusSession } from '../../hooks/conversation/TavusSession';
import { Given } from '../anatomy/Given';
import { HostedConversation } from '../hosted/HostedConversation';
import type { HostedProps } from '../hosted/hosted';
import { useHosted } from '../hosted/useHosted';
import { TavusProvider } from '../provider/TavusProvider';
import { PanelDialog } from './PanelDialog';
import { useWidget } from './useWidget';
import type { CloseBehavior } from './WidgetHandle';
import { WidgetPill } from './WidgetPill';

/** The props that the widget passes to its panel. */
export interface WidgetPanelProps extends HostedProps {
  readonly id: string;
  readonly modal: boolean;
  readonly closeBehavior: CloseBehavior;
  /** The URL of a picture of the PAL. */
  readonly picture: string | undefined;
  /** The button that receives the focus when the panel closes. */
  readonly launcher: RefObject<HTMLButtonElement | null>;
  /** Receives the provider's session. The widget ends the conversation with it. */
  readonly sessionRef: RefObject<TavusSession | null>;
}

/** Everything that a launcher opens: the provider, the panel, and the pill while the panel is minimized. */
export function WidgetPanel(props: WidgetPanelProps): ReactElement {
  const { id, modal, closeBehavior, picture, launcher, sessionRef, ...given } = props;
  const { provider, layout, challenges, style } = useHosted(given);
  const { view } = useWidget();
  const pill = useRef<HTMLButtonElement>(null);
  const pillHadFocus = useRef(false);

  useEffect(
    function leavePill() {
      if (view === 'closed' && pillHadFocus.current) launcher.current?.focus();
      pillHadFocus.current = false;
    },
    [view, launcher],
  );

  return (
    <TavusProvider {...provider} ref={sessionRef}>
      <PanelDialog {...{ id, modal, closeBehavior, picture, launcher, pill }}>
        <HostedConversation
          {...{ layout, challenges, style, theme: given.theme, deployment: given.deployment }}
          aria-label={given['aria-label']}
        />
      </PanelDialog>
      <Given>{given.children}</Given>
      {view === 'minimized' && (
        <WidgetPill
          resume={pill}
          hadFocus={pillHadFocus}
          picture={picture ?? layout.preview?.thumbnail}
          toolLabels={layout.toolLabels}
        />
      )}
    </TavusProvider>
  );
}
