import styles from './button.css?inline';
import type { DevtoolsControl } from './DevtoolsControl';
import { shadowHost } from './pieces/shadowHost';

const svg = 'http://www.w3.org/2000/svg';

/** Adds the button that opens the devtools to the page; returns a function that removes it. */
export function mountButton({ isOpen, open }: DevtoolsControl, corner: string, theme = 'system'): () => void {
  const host = shadowHost(document, styles);
  host.dataset.corner = corner;
  host.dataset.theme = theme;
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-label', 'Open the Tavus devtools');
  button.title = 'Tavus devtools';
  button.append(drawing());
  button.addEventListener('click', open);
  host.shadowRoot?.append(button);
  function follow() {
    const wasHidden = button.hidden;
    button.hidden = isOpen.get();
    // Who has closed the panel goes on from where it was opened.
    if (wasHidden && !button.hidden && document.activeElement === document.body) button.focus();
  }
  follow();
  const stop = isOpen.subscribe(follow);
  return () => {
    stop();
    host.remove();
  };
}

/** Lanes of a timeline. */
function drawing(): Element {
  const [picture, path] = [document.createElementNS(svg, 'svg'), document.createElementNS(svg, 'path')];
  picture.setAttribute('viewBox', '0 0 20 20');
  picture.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', 'M3 6h7M13 6h4M3 10h3M9 10h8M3 14h9M15 14h2');
  picture.append(path);
  return picture;
}
