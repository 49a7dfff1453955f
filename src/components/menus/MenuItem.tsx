import type { ReactElement } from 'react';
import { checkIcon } from '../anatomy/icons';

interface MenuItemProps {
  readonly role?: 'menuitemradio' | 'menuitemcheckbox';
  readonly text: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

/** An item of a menu that can be checked: one of several with the role `menuitemradio`, which is the default. */
export function MenuItem({ role = 'menuitemradio', text, checked, onChoose }: MenuItemProps): ReactElement {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: Biome does not read the role; both can be checked.
    <button type="button" role={role} aria-checked={checked} tabIndex={-1} onClick={onChoose}>
      {checked && checkIcon}
      {/* Device names may run in another direction than the page. */}
      <span dir="auto">{text}</span>
    </button>
  );
}
