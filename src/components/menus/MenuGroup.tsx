import type { ReactElement } from 'react';
import { groupRole } from '../anatomy/groupRole';

/** Items of a menu below their common title. */
export function MenuGroup({
  title,
  children,
}: {
  readonly title: string;
  readonly children: readonly ReactElement[];
}): ReactElement {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: Biome does not read the role, which is a constant.
    <div role={groupRole} aria-label={title} data-tavus-part="device-menu-group">
      <p aria-hidden="true">{title}</p>
      {children}
    </div>
  );
}
