import type { RecordedEntry, RecordingHeader } from '../../protocol/recording/Recording';
import { formatDuration, formatTime } from './formatTime';
import { percentile } from './percentile';
import type { Snapshot } from './Snapshot';

/** What a report is made of. */
export interface ReportedRecording {
  readonly header: RecordingHeader;
  readonly entries: readonly RecordedEntry[];
}

/** Returns what a report of a problem should say of a conversation, as Markdown, without anything that was said. */
export function reportText({ header, entries }: ReportedRecording, now: Snapshot): string {
  const { state, connection, endReason, error } = now.conversation;
  const latencies = now.turns.flatMap(({ responseLatencyMs }) => responseLatencyMs ?? []);
  const versions = Object.entries(header.versions).map(([name, version]) => `${name} ${version}`);
  const problems = entries.flatMap((entry) =>
    entry.kind === 'problem' ? `- ${formatTime(entry.atMs)} ${entry.text}` : [],
  );
  const facts = [
    ['Versions', versions.join(', ')],
    ['Browser', header.browser],
    ['Source', header.source],
    ['State', connection === 'stable' ? state : `${state}, ${connection}`],
    ['End', endReason],
    ['Error', error && `${error.code}: ${error.message}`],
    ['Length', formatTime(entries.at(-1)?.atMs ?? 0)],
    ['Entries', `${entries.length}`],
    ['Turns', `${now.turns.length}`],
    ['Answers', latencies.length > 0 ? `median ${formatDuration(percentile(latencies, 0.5))}` : undefined],
  ];
  return [
    '## Tavus conversation',
    '',
    ...facts.filter(([, value]) => value).map(([name, value]) => `- ${name}: ${value}`),
    '',
    '### Diagnostics',
    '',
    ...(problems.length > 0 ? problems : ['None.']),
    '',
  ].join('\n');
}
