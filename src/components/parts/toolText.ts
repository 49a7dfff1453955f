import type { Labels } from '../../hooks/labels/Labels';
import type { ToolCall } from '../../state/ToolOutcome';

/** What to show for each tool by its name while it runs; null hides a tool. Other tools show the label `toolRunning`. */
export type ToolLabels = Readonly<Record<string, string | null>>;

/** Returns what to show for a running tool call; null hides it. */
export function toolText(
  { name }: ToolCall,
  toolLabels: ToolLabels,
  { toolRunning }: Labels,
): string | null | undefined {
  const text: unknown = Object.hasOwn(toolLabels, name) ? toolLabels[name] : undefined;
  // A page writes them as JSON, in which anything can be.
  return text === null || typeof text === 'string' ? text : toolRunning;
}
