import {
  type ButtonHTMLAttributes,
  type HTMLAttributes,
  type KeyboardEvent,
  type RefAttributes,
  type RefCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { placeMenu } from './placeMenu';

/** A button that opens a menu. */
export interface Menu {
  readonly open: boolean;
  /** Closes the menu, and returns the focus to the button. */
  readonly close: () => void;
  /** The ref of the element around the button and the menu. A press outside of it closes the menu. */
  readonly ref: RefCallback<HTMLElement>;
  readonly buttonProps: ButtonHTMLAttributes<HTMLButtonElement>;
  /** The props of the menu. Render it only while it is open, with items whose roles begin with `menuitem`. */
  readonly menuProps: HTMLAttributes<HTMLDivElement> & RefAttributes<HTMLDivElement>;
}

/** Opens and closes a menu, and moves the focus in it ("Menu Button Pattern" in the ARIA Authoring Practices). */
export function useMenu(): Menu {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLElement | null>(null);
  const id = useId();
  const [setBox] = useState(() => (element: HTMLElement | null) => {
    box.current = element;
  });

  function close() {
    setOpen(false);
    box.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  }

  useEffect(
    function enterMenu() {
      if (!open) return;
      const items = itemsIn(box.current);
      const checked = items.find((item) => item.getAttribute('aria-checked') === 'true');
      (checked ?? items[0])?.focus();
      const leave = (event: Event) => {
        const [target] = event.composedPath();
        if (target instanceof Node && !box.current?.contains(target)) setOpen(false);
      };
      document.addEventListener('pointerdown', leave);
      document.addEventListener('focusin', leave);
      return () => {
        document.removeEventListener('pointerdown', leave);
        document.removeEventListener('focusin', leave);
      };
    },
    [open],
  );

  function openWithArrow(event: KeyboardEvent) {
    if (open) return move(event);
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpen(true);
  }
  function move(event: KeyboardEvent) {
    const all = itemsIn(box.current);
    const now = all.findIndex((item) => item.contains(event.target as Node));
    const targets: Readonly<Record<string, HTMLElement | undefined>> = {
      ArrowDown: all[(now + 1) % all.length],
      ArrowUp: all.at(Math.max(now, 0) - 1),
      Home: all[0],
      End: all.at(-1),
    };
    if (event.key === 'Escape') close();
    else if (targets[event.key]) targets[event.key]?.focus();
    else return;
    // Keeps the page from scrolling, and a surrounding sheet or dialog open.
    event.preventDefault();
    event.stopPropagation();
  }

  return {
    open,
    close,
    ref: setBox,
    buttonProps: {
      'aria-haspopup': 'menu',
      'aria-expanded': open,
      'aria-controls': open ? id : undefined,
      onClick: () => setOpen(!open),
      onKeyDown: openWithArrow,
    },
    menuProps: { id, ref: placeMenu, onKeyDown: move },
  };
}

function itemsIn(box: HTMLElement | null): HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}
