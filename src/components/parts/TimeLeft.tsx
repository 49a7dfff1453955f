import { useTimeLeft } from '../../hooks/conversation/useTimeLeft';
import { useLabels } from '../../hooks/labels/useLabels';
import { definePart, type Part } from '../anatomy/definePart';
import { formatDuration } from './formatDuration';

/** The state of `Conversation.TimeLeft`. */
export type TimeLeftState = {
  /** True in the last ten seconds. */
  readonly soon: boolean;
};

/** The props that `Conversation.TimeLeft` adds to those of its element. */
export type TimeLeftOwnProps = {
  /** How long before the end the countdown appears, in milliseconds. Defaults to 60,000. */
  readonly fromMs?: number | undefined;
};

/** The last part of the countdown, in milliseconds, marked with `soon`. */
const soonMs = 10_000;

/** Counts down the last minute of the conversation. Renders nothing before then, or if `maxDurationMs` is unknown. */
export const TimeLeft: Part<'div', TimeLeftState, TimeLeftOwnProps> = definePart(
  'time-left',
  'div',
  ({ fromMs }: TimeLeftOwnProps) => {
    const left = useTimeLeft(fromMs === undefined ? {} : { fromMs });
    const labels = useLabels();
    if (left === undefined) return null;
    return {
      state: { soon: left <= soonMs },
      // The role `timer` is not announced by default, so assistive technology does not read out every second.
      props: { role: 'timer' },
      children: labels.timeLeft.replace('{time}', formatDuration(left)),
    };
  },
  ['fromMs'],
);
