import { createRoot, type Root } from 'react-dom/client';
import type { PanelModel } from '../model/PanelModel';
import type { Dock } from '../model/PanelView';
import { PanelContext } from '../pieces/PanelContext';
import { shadowHost } from '../pieces/shadowHost';
import { type OwnWindow, openWindow } from './openWindow';
import { Panel } from './Panel';
import styles from './panel.css?inline';

/** Shows the panel on the page, or in a window of its own; returns a function that removes it. */
export function mountPanel(model: PanelModel): () => void {
  let shown:
    | { readonly root: Root; readonly host: HTMLElement; readonly own: OwnWindow | undefined }
    | undefined;

  function hide() {
    const last = shown;
    shown = undefined;
    if (!last) return;
    // A press in the panel can hide it, and React does not unmount what it is rendering.
    queueMicrotask(() => {
      last.root.unmount();
      last.host.remove();
      last.own?.close();
    });
  }

  function show(own: OwnWindow | undefined) {
    const host = shadowHost(own?.document ?? document, styles);
    const box = host.ownerDocument.createElement('div');
    box.className = 'box';
    host.shadowRoot?.append(box);
    const root = createRoot(box);
    root.render(
      <PanelContext.Provider value={model}>
        <Panel />
      </PanelContext.Provider>,
    );
    shown = { root, host, own };
  }

  function place(dock: Dock) {
    if (shown && (dock === 'window') === (shown.own !== undefined)) return;
    const own = dock === 'window' ? openWindow(() => model.close()) : undefined;
    // Without the window, which a browser may block, the panel stays on the page.
    const isBlocked = dock === 'window' && !own;
    if (!shown || !isBlocked) {
      hide();
      show(own);
    }
    if (isBlocked) model.view.set({ dock: 'float' });
  }

  function follow() {
    const { dock, size } = model.view.get();
    place(dock);
    shown?.host.style.setProperty('--size', `${size}px`);
    shown?.host.setAttribute('data-theme', model.theme.get());
  }

  follow();
  const stops = [model.view.subscribe(follow), model.theme.subscribe(follow)];
  return () => {
    for (const stop of stops) stop();
    hide();
  };
}
