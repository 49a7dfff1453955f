import { type RefCallback, useCallback } from 'react';
import { useTavusContext } from './TavusContext';

const restMs = 3500;

/**
 * A ref for a bar of controls: while the mouse rests during a call, the element around the bar has `data-idle`.
 *
 * Never while the mouse is over the bar, after a key, or with touch: only a pointer that hovers can bring the controls
 * back by moving. Nothing re-renders.
 *
 * @example
 * ```tsx
 * import { Conversation, useIdleControls } from 'tavus-react';
 *
 * export const Bar = () => (
 *   <div className="bar" ref={useIdleControls()}>
 *     <Conversation.MicButton />
 *   </div>
 * );
 * ```
 */
export function useIdleControls<Target extends HTMLElement>(): RefCallback<Target> {
  const { state, store } = useTavusContext();
  return useCallback(
    (bar: Target | null) => {
      if (!bar?.parentElement) return;
      return watchRest(bar, bar.parentElement, () => store.get(state.conversation).state === 'connected');
    },
    [store, state.conversation],
  );
}

function watchRest(bar: HTMLElement, area: HTMLElement, isLive: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wake = () => {
    clearTimeout(timer);
    area.removeAttribute('data-idle');
  };
  const rest = () => {
    if (isLive() && !bar.matches(':hover') && !bar.querySelector(':focus-visible')) area.dataset.idle = '';
  };
  const noteMouse = ({ pointerType }: PointerEvent) => {
    wake();
    if (pointerType === 'mouse') timer = setTimeout(rest, restMs);
  };
  area.addEventListener('pointermove', noteMouse);
  area.addEventListener('pointerdown', noteMouse);
  area.ownerDocument.addEventListener('keydown', wake);
  return () => {
    wake();
    area.removeEventListener('pointermove', noteMouse);
    area.removeEventListener('pointerdown', noteMouse);
    area.ownerDocument.removeEventListener('keydown', wake);
  };
}
