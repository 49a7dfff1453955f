import { useTimeLeft } from '../../hooks/conversation/useTimeLeft';
import { useLabels } from '../../hooks/labels/useLabels';
import { definePart, type Part } from '../anatomy/definePart';
import { formatDuration } from './formatDuration';

/** The state of `Conversation.TimeLeft`. */
export type TimeLeftState = {
  /** True in the last ten seconds. */
  readonly soon: boolean;
};

/** The own props of `Conversation.TimeLeft`. */
export type TimeLeftOwnProps = {
  /** From how many milliseconds before the end on it is seen; 60,000 unless told. */
  readonly fromMs?: number | undefined;
};

/** From here on every second counts. */
const soonMs = 10_000;

/** Counts down the last minute before the time is up; nothing before, and where no `maxDurationMs` is known. */
export const TimeLeft: Part<'div', TimeLeftState, TimeLeftOwnProps> = definePart(
  'time-left',
  'div',
  ({ fromMs }: TimeLeftOwnProps) => {
    const left = useTimeLeft(fromMs === undefined ? {} : { fromMs });
    const labels = useLabels();
    if (left === undefined) return null;
    return {
      state: { soon: left <= soonMs },
      // A timer is silent for assistive technology: nobody wants to hear every second.
      props: { role: 'timer' },
      children: labels.timeLeft.replace('{time}', formatDuration(left)),
    };
  },
  ['fromMs'],
);
