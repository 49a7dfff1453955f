import { type RefObject, useEffect } from 'react';

/**
 * Writes the part of the window that is not behind an on-screen keyboard to the CSS variables `--tavus-visible-top` and
 * `--tavus-visible-height` of an element. Most phones move the window under the keyboard instead of making it smaller.
 */
export function useVisibleArea(element: RefObject<HTMLElement | null>, isWanted: boolean): void {
  useEffect(
    function followKeyboard() {
      const target = element.current;
      const visible = globalThis.visualViewport;
      if (!isWanted || !target || !visible) return;
      const follow = () => {
        // A visitor who zooms in moves the visible part as well, and looks at a part of the panel.
        const isZoomed = visible.scale > 1.01;
        setOrRemove(target, '--tavus-visible-top', isZoomed ? undefined : visible.offsetTop);
        setOrRemove(target, '--tavus-visible-height', isZoomed ? undefined : visible.height);
      };
      follow();
      visible.addEventListener('resize', follow);
      visible.addEventListener('scroll', follow);
      return () => {
        visible.removeEventListener('resize', follow);
        visible.removeEventListener('scroll', follow);
        setOrRemove(target, '--tavus-visible-top', undefined);
        setOrRemove(target, '--tavus-visible-height', undefined);
      };
    },
    [element, isWanted],
  );
}

function setOrRemove({ style }: HTMLElement, name: string, value: number | undefined): void {
  if (value === undefined) style.removeProperty(name);
  else style.setProperty(name, `${value}px`);
}
