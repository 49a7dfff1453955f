/**
 * Removes what was drawn before the click. If it had the focus, the focus moves to the first enabled button of the React
 * tree.
 */
export function removeShell(root: ShadowRoot, shell: HTMLElement | undefined): void {
  const hadFocus = shell?.contains(root.activeElement) === true;
  shell?.remove();
  if (hadFocus) root.querySelector<HTMLElement>('[data-tavus-tree] button:not(:disabled)')?.focus();
}
