import { englishLabels } from '../../hooks/labels/englishLabels';
import { useLabels } from '../../hooks/labels/useLabels';
import { useActivity } from '../../hooks/speech/useActivity';
import type { ActivityKind } from '../../state/views/Activity';
import { type ToolLabels, toolText } from './toolText';

/** What the PAL is doing, in words. */
interface ActivityText {
  /** What the PAL is doing. */
  readonly activity: ActivityKind | undefined;
  /** Undefined while there is no connection to speak of, which has texts of its own. */
  readonly text: string | undefined;
  /** The PAL's name, if it has one. */
  readonly name: string | undefined;
}

/** Returns what the PAL is doing, in words. What it does with a tool that is hidden looks like thinking. */
export function useActivityText(toolLabels: ToolLabels = {}): ActivityText {
  const { activity, toolCalls } = useActivity();
  const labels = useLabels();
  const name = labels.pal === englishLabels.pal ? undefined : labels.pal;
  if (!activity || activity === 'reconnecting') return { activity, name, text: undefined };
  if (activity !== 'working') return { activity, name, text: labels[activity] };
  const text = toolCalls.map((call) => toolText(call, toolLabels, labels)).findLast(Boolean);
  return text ? { activity, name, text } : { activity: 'thinking', name, text: labels.thinking };
}
