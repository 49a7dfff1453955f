/** Takes away what was drawn before the click; the focus, if it was there, goes to the button that is there instead. */
export function removeShell(root: ShadowRoot, shell: HTMLElement | undefined): void {
  const hadFocus = shell?.contains(root.activeElement) === true;
  shell?.remove();
  if (hadFocus) root.querySelector<HTMLElement>('[data-tavus-tree] button:not(:disabled)')?.focus();
}
