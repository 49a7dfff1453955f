import { keepOnTop } from '../../components/widget/keepOnTop';
import { drawShell, type Shell } from './drawShell';

/**
 * What an element shows before the click. Drawing again keeps the outermost element, so that a widget keeps its place in
 * the top layer, below a dialog that the page has opened since.
 */
export class DrawnShell {
  readonly #root: ShadowRoot;
  #element: HTMLElement | undefined;
  #stopKeeping: (() => void) | undefined;

  constructor(root: ShadowRoot) {
    this.#root = root;
  }

  draw(shell: Shell): void {
    const drawn = drawShell(shell);
    const element = this.#element ?? this.#root.appendChild(drawn);
    const hadFocus = this.#hasFocus;
    if (element !== drawn) {
      copyAttributes(drawn, element);
      element.replaceChildren(...drawn.childNodes);
    }
    this.#element = element;
    if (shell.tag === 'tavus-widget') this.#stopKeeping ??= keepOnTop(element);
    if (hadFocus) element.querySelector<HTMLElement>('button:last-of-type')?.focus();
  }

  /** Stops watching the page, because the element has left it; the next drawing watches again. */
  rest(): void {
    this.#stopKeeping?.();
    this.#stopKeeping = undefined;
  }

  /** Removes the shell. If it had the focus, the focus moves to the first enabled button of the React tree. */
  remove(): void {
    const hadFocus = this.#hasFocus;
    this.rest();
    this.#element?.remove();
    this.#element = undefined;
    if (hadFocus) this.#root.querySelector<HTMLElement>('[data-tavus-tree] button:not(:disabled)')?.focus();
  }

  get #hasFocus(): boolean {
    return this.#element?.contains(this.#root.activeElement) === true;
  }
}

function copyAttributes(from: HTMLElement, to: HTMLElement): void {
  for (const name of to.getAttributeNames()) {
    if (name !== 'popover' && !from.hasAttribute(name)) to.removeAttribute(name);
  }
  for (const { name, value } of from.attributes) to.setAttribute(name, value);
}
