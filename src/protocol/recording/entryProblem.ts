import { isJsonObject, type JsonObject } from '../wire/JsonObject';
import type { FoldStep, RecordedEntry } from './Recording';

/** Returns what is wrong with an entry, as a sentence; undefined if it can be used. */
export function entryProblem(entry: JsonObject): string | undefined {
  const { kind } = entry;
  const check =
    typeof kind === 'string' && Object.hasOwn(checks, kind)
      ? checks[kind as RecordedEntry['kind']]
      : undefined;
  if (!check) return `The kind of this entry is unknown: ${JSON.stringify(kind)?.slice(0, 50)}.`;
  return check(entry) ? undefined : `This entry has the kind "${kind}", but not its fields.`;
}

const checks: Readonly<Record<RecordedEntry['kind'], (entry: JsonObject) => boolean>> = {
  message: ({ from }) => typeof from === 'string',
  sent: () => true,
  call: ({ event, detail }) => typeof event === 'string' && isJsonObject(detail),
  state: ({ patch }) => isJsonObject(patch) && isTextIfAny(patch.state) && isTextIfAny(patch.connection),
  fold: ({ step, detail }) =>
    typeof step === 'string' &&
    Object.hasOwn(steps, step) &&
    isJsonObject(detail) &&
    (step !== 'tool-outcome' || isJsonObject(detail.outcome)),
  problem: ({ text }) => typeof text === 'string',
};

function isTextIfAny(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

const steps: Readonly<Record<FoldStep, true>> = {
  'read-late': true,
  typed: true,
  'tool-outcome': true,
  quiet: true,
  settled: true,
  unanswered: true,
  'take-back': true,
  finish: true,
  reset: true,
};
