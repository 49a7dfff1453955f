import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTavusContext } from '../../../hooks/react/TavusContext';
import { useCommitEffect } from '../../../hooks/react/useCommitEffect';
import { useLatest } from '../../../hooks/react/useLatest';
import type { CanvasFrameProps } from './CanvasFrameProps';
import type { DisplayMode } from './hostContext';
import { type MountedFrame, mountFrame } from './mountFrame';
import { useFrameActions } from './useFrameActions';

/** How far the frame is. */
export type FrameStatus = 'loading' | 'ready' | 'failed';

interface FrameView {
  /** The element that the frame is put into. React renders nothing in it. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly status: FrameStatus;
  readonly mode: DisplayMode;
  setMode(mode: DisplayMode): void;
}

/** Keeps the frame of a card open while the component is mounted, and up to date with the card and the page. */
export function useFrame(props: CanvasFrameProps): FrameView {
  const { card, title } = props;
  const [status, setStatus] = useState<FrameStatus>('loading');
  const [mode, setMode] = useState<DisplayMode>('inline');
  const box = useRef<HTMLDivElement>(null);
  const mounted = useRef<MountedFrame | null>(null);
  const actions = useFrameActions(props);
  const { locale = navigator.language } = useTavusContext();
  const content = { card, title, mode, locale };
  const latest = useLatest({ content, actions, origins: props.origins });

  useCommitEffect(
    function mount() {
      const { current } = latest;
      if (!box.current) return;
      const frame = mountFrame(box.current, current.content, {
        origins: current.origins,
        onReady: () => setStatus('ready'),
        onFailure(error) {
          setStatus('failed');
          latest.current.actions.fail(error);
        },
        onDisplayMode: setMode,
        onInteraction: (interaction, text) => latest.current.actions.interact(interaction, text),
        onContext: (text) => latest.current.actions.setContext(text),
        onProblem: (error) => latest.current.actions.report(error),
      });
      mounted.current = frame;
      return () => {
        mounted.current = null;
        frame.close();
      };
    },
    [latest],
  );

  useEffect(
    function update() {
      mounted.current?.update({ card, title, mode, locale });
    },
    [card, title, mode, locale],
  );
  return { box, status, mode, setMode };
}
