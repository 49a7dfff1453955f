import type { ReactElement, ReactNode } from 'react';

/**
 * Renders what the application passes, after a node of ours that always exists. React inserts a new node before the next
 * one that it has rendered. If that were a text of the application, a translator of the page might have replaced it, and
 * React would throw.
 */
export function Given({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <>
      <span hidden />
      {children}
    </>
  );
}
