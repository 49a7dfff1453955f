import { enabledButton } from '../../components/anatomy/enabledButton';
import type { Shell, ShellLook } from './Shell';

/**
 * What an element shows before the click. Drawing again keeps the outermost element, so that a widget keeps its place in
 * the top layer: below any dialog that the page has opened in the meantime.
 */
export class DrawnShell {
  readonly #root: ShadowRoot;
  readonly #look: ShellLook;
  #element: HTMLElement | undefined;
  #letGo: (() => void) | undefined;

  constructor(root: ShadowRoot, look: ShellLook) {
    this.#root = root;
    this.#look = look;
  }

  draw(shell: Shell): void {
    const drawn = this.#look.draw(shell);
    const element = this.#element ?? this.#root.appendChild(drawn);
    const hadFocus = this.#hasFocus;
    if (element !== drawn) {
      copyAttributes(drawn, element);
      keepPicture(element, drawn);
    }
    this.#element = element;
    this.#letGo ??= this.#look.keepInPlace?.(element);
    if (hadFocus) element.querySelector<HTMLElement>('button:last-of-type')?.focus();
  }

  /** Stops watching the page when the element is removed from it. The next `draw` watches it again. */
  stopWatching(): void {
    this.#letGo?.();
    this.#letGo = undefined;
  }

  /** Removes the shell. If it had the focus, the focus moves to the first enabled button of the React tree. */
  remove(): void {
    const hadFocus = this.#hasFocus;
    this.stopWatching();
    this.#element?.remove();
    this.#element = undefined;
    if (hadFocus) this.#root.querySelector<HTMLElement>(`[data-tavus-tree] ${enabledButton}`)?.focus();
  }

  get #hasFocus(): boolean {
    return this.#element?.contains(this.#root.activeElement) === true;
  }
}

/** Replaces everything but a picture that is the same, because a new one would appear after a moment. */
function keepPicture(element: HTMLElement, drawn: HTMLElement): void {
  const [old, next] = [element.firstElementChild, drawn.firstElementChild];
  const kept =
    old?.matches('img, video') && old.getAttribute('src') === next?.getAttribute('src') ? old : null;
  if (kept) next?.remove();
  // A video that leaves the page stops, even for a moment.
  for (const child of [...element.childNodes]) if (child !== kept) child.remove();
  element.append(...drawn.childNodes);
}

function copyAttributes(from: HTMLElement, to: HTMLElement): void {
  for (const name of to.getAttributeNames()) {
    if (name !== 'popover' && !from.hasAttribute(name)) to.removeAttribute(name);
  }
  for (const { name, value } of from.attributes) to.setAttribute(name, value);
}
