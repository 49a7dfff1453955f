import { type CSSProperties, type KeyboardEvent, type ReactElement, useRef, useState } from 'react';
import { Given } from '../../components/anatomy/Given';
import { enlargeIcon, shrinkIcon } from '../../components/anatomy/icons';
import { HostedConversation } from '../../components/hosted/HostedConversation';
import type { HostedProps } from '../../components/hosted/hosted';
import { useHosted } from '../../components/hosted/useHosted';
import { TavusProvider } from '../../components/provider/TavusProvider';
import { useVisibleArea } from '../../components/widget/useVisibleArea';
import { useConversation } from '../../hooks/conversation/useConversation';
import { useLabels } from '../../hooks/labels/useLabels';
import type { JsonObject } from '../../protocol/TavusEvent';
import { isUnderWay } from '../../state/isUnderWay';

interface EmbedTreeProps extends HostedProps {
  readonly expandOptions: JsonObject | undefined;
}

/** Renders the conversation in the element's place; with `expand-options`, enlarged over the page while under way. */
export function EmbedTree({ expandOptions, children, ...given }: EmbedTreeProps): ReactElement {
  const { provider, layout, challenges, style } = useHosted(given);
  const { theme, deployment } = given;
  return (
    <TavusProvider {...provider}>
      <Expandable options={expandOptions}>
        <HostedConversation
          {...{ layout, challenges, style, theme, deployment }}
          aria-label={given['aria-label']}
        />
      </Expandable>
      <Given>{children}</Given>
    </TavusProvider>
  );
}

interface ExpandableProps {
  readonly options: JsonObject | undefined;
  readonly children: ReactElement;
}

function Expandable({ options, children }: ExpandableProps): ReactElement {
  const { state } = useConversation();
  const isLive = isUnderWay(state);
  const [isShrunk, setShrunk] = useState(false);
  const labels = useLabels();
  const box = useRef<HTMLDivElement>(null);
  const isOffered = options !== undefined && options.enabled !== false;
  const isExpanded = isOffered && isLive && !isShrunk;

  useVisibleArea(box, isExpanded);

  function shrinkOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented || !isExpanded) return;
    // The page's shortcuts must not close something else on the same key press.
    event.stopPropagation();
    setShrunk(true);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape shrinks it, whichever element inside has the focus.
    <div
      ref={box}
      data-tavus-part="embed"
      data-expandable={isOffered && isLive ? '' : undefined}
      data-expanded={isExpanded ? (options.fullscreen === true ? 'fullscreen' : 'window') : undefined}
      style={isExpanded ? expandedStyle(options) : undefined}
      onKeyDown={shrinkOnEscape}
    >
      {children}
      {isOffered && isLive && (
        <button
          type="button"
          data-tavus-part="embed-expand"
          aria-label={isExpanded ? labels.shrinkWidget : labels.enlargeWidget}
          onClick={() => setShrunk(isExpanded)}
        >
          {isExpanded ? shrinkIcon : enlargeIcon}
        </button>
      )}
    </div>
  );
}

function expandedStyle({ aspect, custom_aspect, max_width, max_height }: JsonObject): CSSProperties {
  const shape = { horizontal: '16 / 9', vertical: '9 / 16' }[String(aspect)];
  const style: Record<`--${string}`, string | undefined> = {
    '--tavus-expand-aspect': typeof custom_aspect === 'string' ? custom_aspect : shape,
    '--tavus-expand-width': length(max_width),
    '--tavus-expand-height': length(max_height),
  };
  return style;
}

function length(value: unknown): string | undefined {
  return typeof value === 'number' ? `${value}px` : typeof value === 'string' ? value : undefined;
}
