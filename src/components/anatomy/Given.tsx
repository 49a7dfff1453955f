import type { ReactElement, ReactNode } from 'react';

/**
 * What the application passes, behind a node of ours that stays. React inserts a node before the next one that it has
 * rendered, and if that is a text of the application's, a translator of the page may have replaced it.
 */
export function Given({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <>
      <span hidden />
      {children}
    </>
  );
}
