import { type ComponentType, memo } from 'react';
import { formatDuration, formatTime } from '../entries/formatTime';
import type { LaneItem } from '../entries/Lanes';

/** The props of {@link LaneButton}. */
export interface LaneButtonProps {
  readonly label: string;
  readonly item: LaneItem;
  /** What of the item changes while it goes on. */
  readonly text: string;
  readonly tone: LaneItem['tone'];
  readonly durationMs: number;
  readonly isMoment: boolean;
  /** Where it begins, in percent of the lane. */
  readonly left: number;
  /** How long it is, in percent of the lane; undefined if it takes no time. */
  readonly share: number | undefined;
  /** True if there is room for the text. */
  readonly isRoomy: boolean;
  /** True for the one item of all lanes that the Tab key reaches. */
  readonly isReachable: boolean;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly onActive: (item: LaneItem) => void;
  readonly onSelect: (item: LaneItem) => void;
}

/** An item of the timeline. Only what changes is rendered again: there can be hundreds, and many words a second. */
export const LaneButton: ComponentType<LaneButtonProps> = memo(function LaneButton(props: LaneButtonProps) {
  const { label, item, text, tone, durationMs, isMoment, left, share, isRoomy } = props;
  const { isReachable, isActive, isSelected, onActive, onSelect } = props;
  return (
    <button
      type="button"
      className="item"
      tabIndex={isReachable ? 0 : -1}
      aria-label={`${label}, ${formatTime(item.fromMs)}, ${formatDuration(durationMs)}: ${text}`}
      aria-pressed={isSelected}
      data-lane={item.lane}
      data-tone={tone}
      data-active={isActive || undefined}
      data-moment={isMoment || undefined}
      style={{ left: `${left}%`, width: share === undefined ? undefined : `${share}%` }}
      onFocus={() => onActive(item)}
      onPointerEnter={() => onActive(item)}
      onClick={() => onSelect(item)}
    >
      {isRoomy && text}
    </button>
  );
});
