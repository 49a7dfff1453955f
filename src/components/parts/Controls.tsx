import { useLabels } from '../../hooks/labels/useLabels';
import { useIdleControls } from '../../hooks/screen/useIdleControls';
import { definePart, type Part } from '../anatomy/definePart';
import { groupRole } from '../anatomy/groupRole';

/** The state of `Conversation.Controls`. */
export type ControlsState = Record<never, never>;

/**
 * A bar for buttons that is hidden while the mouse rests, through `data-idle` on the surrounding element. It stays
 * visible for keyboard and touch.
 */
export const Controls: Part<'div', ControlsState> = definePart('controls', 'div', () => {
  const ref = useIdleControls<HTMLDivElement>();
  const labels = useLabels();
  return { state: {}, ref, props: { role: groupRole, 'aria-label': labels.controls } };
});
