import type { ReactElement } from 'react';

/** A text between the items of a menu. */
export function MenuNote({ children }: { readonly children: string }): ReactElement {
  return (
    <div role="none" data-tavus-part="device-menu-group">
      <p aria-hidden="true">{children}</p>
    </div>
  );
}
