import { type RefCallback, useCallback, useRef } from 'react';
import { useTavusContext } from '../react/TavusContext';

const restMs = 3500;

/**
 * Returns a ref for a bar of controls. While the mouse rests during a call, the bar's parent element has `data-idle`.
 *
 * The attribute is not set while the mouse is over the bar, after a key press, or with touch: only a hovering pointer
 * can bring the controls back by moving. The hook does not re-render.
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
  const stop = useRef<(() => void) | undefined>(undefined);
  return useCallback(
    (bar: Target | null) => {
      // Not returned as a cleanup function: React 18 ignores what a ref callback returns.
      stop.current?.();
      const area = bar?.parentElement;
      const isLive = () => store.get(state.conversation).state === 'connected';
      stop.current = bar && area ? watchRest(bar, area, isLive) : undefined;
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
  // In the capture phase, because keys that are typed into a field do not leave the root.
  area.ownerDocument.addEventListener('keydown', wake, true);
  return () => {
    wake();
    area.removeEventListener('pointermove', noteMouse);
    area.removeEventListener('pointerdown', noteMouse);
    area.ownerDocument.removeEventListener('keydown', wake, true);
  };
}
