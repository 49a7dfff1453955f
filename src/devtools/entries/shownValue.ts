import { shortJson } from './shortJson';

/** Returns a value of the state in a line. */
export function shownValue(value: unknown): string {
  if (value === undefined) return '–';
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  return typeof value === 'string' ? value : shortJson(value) || '{}';
}
