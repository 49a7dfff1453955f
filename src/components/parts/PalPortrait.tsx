import type { ReactElement } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { initialsOf } from '../anatomy/initialsOf';

/** The PAL without a picture: a portrait frame with the initials of its name, or a figure if it has no name. */
export function PalPortrait(): ReactElement {
  const { pal } = useLabels();
  return (
    <div data-tavus-part="pal-placeholder" aria-hidden="true" translate="no">
      {initialsOf(pal)}
    </div>
  );
}
