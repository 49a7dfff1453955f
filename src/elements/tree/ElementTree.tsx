import { type ReactElement, useEffect, useRef } from 'react';
import type { ConversationSource } from '../../call/sources/ConversationSource';
import { mergeObjects } from '../../components/anatomy/mergeObjects';
import { TavusWidget } from '../../components/widget/TavusWidget';
import type { WidgetView } from '../../components/widget/WidgetView';
import { type ConversationMode, useMode } from '../../hooks/conversation/useMode';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useLatest } from '../../hooks/react/useLatest';
import { parseCustomization } from '../../protocol/parseDeployment';
import { appearanceOf } from '../shell/appearance';
import { EmbedTree } from './EmbedTree';
import { hostedProps } from './hostedProps';
import type { Emit, TreeInput, TreeInside } from './Tree';
import { watchCanvas } from './watchCanvas';
import { watchSession } from './watchSession';

interface ElementTreeProps extends TreeInput {
  readonly simulation: ConversationSource | undefined;
  readonly view: WidgetView;
  readonly onViewChange: (view: WidgetView) => void;
  readonly emit: Emit;
  /** Called once cards can be shown. */
  readonly onCanvas: () => void;
  readonly onInside: (inside: TreeInside) => void;
}

/** Renders the widget or the embedded conversation as the element's attributes and properties describe it. */
export function ElementTree(props: ElementTreeProps): ReactElement {
  const { tag, config, deployment, simulation, view, onViewChange, emit, onCanvas, onInside } = props;
  const custom = mergeObjects(deployment?.customization.raw ?? {}, config.overrideConfig ?? {});
  const hairCheck = parseCustomization(custom).showHairCheck === true;
  const latestOnCanvas = useLatest(onCanvas);
  useEffect(
    function styleHairCheck() {
      if (hairCheck) latestOnCanvas.current();
    },
    [hairCheck, latestOnCanvas],
  );
  const hosted = { ...hostedProps(config, deployment, simulation, emit), hairCheck };
  const inside = <Inside {...{ hairCheck, emit, onCanvas, onInside }} />;
  if (tag === 'tavus-embed') {
    return (
      <EmbedTree {...hosted} expandOptions={config.expandOptions}>
        {inside}
      </EmbedTree>
    );
  }
  const { corner, variant, size, closeBehavior } = appearanceOf(config);
  return (
    <TavusWidget
      {...hosted}
      view={view}
      onViewChange={onViewChange}
      corner={corner}
      variant={variant}
      size={size}
      label={config.label}
      greeting={config.greeting}
      modal={config.modal}
      closeBehavior={closeBehavior}
    >
      {inside}
    </TavusWidget>
  );
}

interface InsideProps extends Pick<ElementTreeProps, 'emit' | 'onCanvas' | 'onInside'> {
  readonly hairCheck: boolean;
}

/** Passes on to the element what only a descendant of the provider can access. */
function Inside({ hairCheck, emit, onCanvas, onInside }: InsideProps): null {
  const { session, store, state } = useTavusContext();
  const { mode, openHairCheck } = useMode();
  const latest = useLatest({ emit, onCanvas, onInside });
  const shown = useRef<ConversationMode>('idle');

  useEffect(
    function handOut() {
      const begin = () => (hairCheck ? openHairCheck() : void session.start());
      latest.current.onInside({ session, store, state, mode, begin });
      if (shown.current === mode) return;
      shown.current = mode;
      latest.current.emit('tavus:mode-change', { mode });
    },
    [session, store, state, mode, hairCheck, openHairCheck, latest],
  );
  useEffect(
    function watch() {
      return watchSession({ session, store, state }, (name, detail) => latest.current.emit(name, detail));
    },
    [session, store, state, latest],
  );
  useEffect(
    function watchCards() {
      return watchCanvas(
        { session, store, state },
        (name, detail) => latest.current.emit(name, detail),
        () => latest.current.onCanvas(),
      );
    },
    [session, store, state, latest],
  );
  return null;
}
