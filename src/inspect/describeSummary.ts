import type { Percentiles } from './percentiles';
import type { Summary } from './Summary';

const mostLines = 20;

/** Returns a summary as a text for a terminal. */
export function describeSummary(summary: Summary): string {
  const { header, utterances, toolCalls, end } = summary;
  const tools = Object.entries(toolCalls).map(([name, count]) => `${name} × ${count}`);
  const versions = Object.entries(header.versions).map(([name, version]) => `${name} ${version}`);
  const rows: [name: string, value: string | undefined][] = [
    ['recorded', header.recordedAt > 0 ? new Date(header.recordedAt).toISOString() : undefined],
    ['duration', timeOf(summary.durationMs)],
    ['source', header.source],
    ['versions', versions.join(', ')],
    ['browser', header.browser],
    ['redacted', header.redacted.join(', ')],
    ['dropped', header.dropped ? `${header.dropped} of the oldest entries` : undefined],
    ['messages', `${summary.messages} received, ${summary.interactions} sent`],
    ['turns', String(summary.turns)],
    [
      'utterances',
      `${utterances.pal} of the PAL, ${utterances.user} of the user, ${utterances.interrupted} cut short`,
    ],
    ['tools', tools.join(', ')],
    ['response', summary.responseMs && latencyOf(summary.responseMs)],
    ['first text', summary.firstTextMs && latencyOf(summary.firstTextMs)],
    ['end', [end.state, end.reason, end.error].filter(Boolean).join(', ')],
  ];
  const table = rows.flatMap(([name, value]) => (value ? [`${name.padEnd(12)}${plain(value)}`] : []));
  const strange = summary.anomalies.map(
    ({ atMs, kind, text }) => `${timeOf(atMs).padStart(10)}  ${kind}: ${plain(text)}`,
  );
  const unread = summary.problems.map(({ line, text }) => `${String(line).padStart(10)}  ${plain(text)}`);
  return [
    ...table,
    ...section('Strange', strange, '--json lists them all'),
    ...section('Lines that could not be read', unread, '--json lists them all'),
  ].join('\n');
}

function section(title: string, lines: readonly string[], hint: string): readonly string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - mostLines;
  return [
    '',
    `${title} (${lines.length}):`,
    ...lines.slice(0, mostLines),
    ...(rest > 0 ? [`  … and ${rest} more: ${hint}`] : []),
  ];
}

function latencyOf({ count, p50, p90, p99, max }: Percentiles): string {
  const [half, most, nearlyAll, longest] = [p50, p90, p99, max].map(Math.round);
  return `median ${half} ms, 90 % within ${most} ms, 99 % within ${nearlyAll} ms, at most ${longest} ms (turns: ${count})`;
}

/** `1:02.345`: minutes, seconds and milliseconds. */
function timeOf(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  const seconds = String(Math.floor(whole / 1000) % 60).padStart(2, '0');
  return `${Math.floor(whole / 60_000)}:${seconds}.${String(whole % 1000).padStart(3, '0')}`;
}

/** What a stranger has written must not control the terminal. */
function plain(text: string): string {
  return text.replace(/\p{C}+/gu, ' ').slice(0, 300);
}
