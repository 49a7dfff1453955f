import { createRoot } from 'react-dom/client';
import type { PanelModel } from '../model/PanelModel';
import { PanelContext } from '../pieces/PanelContext';
import { shadowHost } from '../pieces/shadowHost';
import { Panel } from './Panel';
import styles from './panel.css?inline';

/** Renders the panel into a page; returns its element, and the function that removes it. */
export function renderPanel(
  model: PanelModel,
  page: Document,
): { readonly host: HTMLElement; readonly remove: () => void } {
  const host = shadowHost(page, styles);
  const box = page.createElement('div');
  box.className = 'box';
  host.shadowRoot?.append(box);
  const root = createRoot(box);
  root.render(
    <PanelContext.Provider value={model}>
      <Panel />
    </PanelContext.Provider>,
  );
  const remove = () => {
    root.unmount();
    host.remove();
  };
  return { host, remove };
}
