import { useMemo, useSyncExternalStore } from 'react';
import type { TavusDevtoolsOptions } from './TavusDevtoolsOptions';
import { useDevtoolsControl } from './useDevtoolsControl';

/** Whether the devtools are open, and what opens and closes them. The functions are stable. */
export interface TavusDevtoolsHandle {
  /** True while the panel is open, or being loaded. */
  readonly isOpen: boolean;
  /** Opens the panel. */
  readonly open: () => void;
  /** Closes the panel. What was recorded stays until the component unmounts. */
  readonly close: () => void;
  /** Opens a closed panel, and closes an open one. */
  readonly toggle: () => void;
}

/**
 * Opens the devtools with a button or a key of your own, instead of the one that `TavusDevtools` shows.
 *
 * @example
 * ```tsx
 * import { useTavusDevtools } from 'tavus-react/devtools';
 *
 * export function DevtoolsButton() {
 *   const { isOpen, toggle } = useTavusDevtools();
 *   return <button aria-pressed={isOpen} onClick={toggle}>Devtools</button>;
 * }
 * ```
 */
export function useTavusDevtools(options: TavusDevtoolsOptions = {}): TavusDevtoolsHandle {
  const control = useDevtoolsControl(options);
  const isOpen = useSyncExternalStore(control.isOpen.subscribe, control.isOpen.get, () => false);
  return useMemo(() => {
    const { open, close, toggle } = control;
    return { isOpen, open, close, toggle };
  }, [control, isOpen]);
}
