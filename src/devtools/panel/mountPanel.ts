import type { PanelModel } from '../model/PanelModel';
import type { Dock } from '../model/PanelView';
import { type OwnWindow, openWindow } from './openWindow';
import { renderPanel } from './renderPanel';

/** Shows the panel on the page, or in a window of its own; returns a function that removes it. */
export function mountPanel(model: PanelModel): () => void {
  let shown: (ReturnType<typeof renderPanel> & { readonly own: OwnWindow | undefined }) | undefined;
  let lastDock: Dock = 'bottom';
  let isOpening = false;
  let isOver = false;

  function hide() {
    const last = shown;
    shown = undefined;
    if (!last) return;
    // A press in the panel can hide it, and React does not unmount what it is rendering.
    queueMicrotask(() => {
      last.remove();
      last.own?.close();
    });
  }

  function show(own: OwnWindow | undefined) {
    hide();
    shown = { ...renderPanel(model, own?.document ?? document), own };
  }

  /** Until its window is open, the panel stays where it is. */
  async function moveToWindow() {
    const own = await openWindow(() => model.close?.());
    isOpening = false;
    if (isOver) return own?.close();
    if (own) show(own);
    // A browser may block the window.
    model.view.set({ dock: own ? 'window' : 'float' });
  }

  function follow() {
    if (model.view.get().dock === 'window' && !shown?.own) {
      if (!isOpening) void moveToWindow();
      isOpening = true;
      if (!shown) return;
      model.view.set({ dock: lastDock });
    }
    const { dock, size } = model.view.get();
    if (dock !== 'window') {
      lastDock = dock;
      if (!shown || shown.own) show(undefined);
    }
    shown?.host.style.setProperty('--size', `${size}px`);
    shown?.host.setAttribute('data-theme', model.theme.get());
  }

  follow();
  const stops = [model.view.subscribe(follow), model.theme.subscribe(follow)];
  return () => {
    isOver = true;
    for (const stop of stops) stop();
    hide();
  };
}
