import { Signal } from './Signal';

/** The tabs of the panel, in order. */
export const tabNames = ['timeline', 'messages', 'state', 'latency', 'send', 'faults', 'record'] as const;

/** A tab of the panel. */
export type TabName = (typeof tabNames)[number];

/** Where the panel is. */
export type Dock = 'bottom' | 'right' | 'float' | 'window';

/** How the panel is shown. */
export interface PanelView {
  readonly tab: TabName;
  readonly dock: Dock;
  /** The height of a panel at the bottom, and the width of one at the right, in pixels. */
  readonly size: number;
  /** The index of the entry whose moment is shown; undefined follows the newest. */
  readonly selected: number | undefined;
}

const storageKey = 'tavus-devtools';
const defaults: PanelView = { tab: 'timeline', dock: 'bottom', size: 380, selected: undefined };

/** Keeps how the panel is shown. Where it is and its tab are remembered for the next page. */
export class PanelViewStore {
  readonly #view = new Signal<PanelView>({ ...defaults, ...remembered() });

  readonly subscribe = (listener: () => void): (() => void) => this.#view.subscribe(listener);
  readonly get = (): PanelView => this.#view.get();

  /** Changes a part of it. */
  readonly set = (patch: Partial<PanelView>): void => {
    const view = { ...this.get(), ...patch };
    this.#view.set(view);
    const { selected: _, ...lasting } = view;
    try {
      localStorage.setItem(storageKey, JSON.stringify(lasting));
    } catch {
      // Without storage, the next page begins with the defaults.
    }
  };
}

function remembered(): Partial<PanelView> {
  try {
    const { tab, dock, size } = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return {
      ...(tabNames.includes(tab) && { tab }),
      // A window opens only with a press.
      ...(['bottom', 'right', 'float'].includes(dock) && { dock }),
      ...(Number.isFinite(size) && { size }),
    };
  } catch {
    return {};
  }
}
