/** What a number of the options must be. `Infinity` is allowed: it means that there is no limit. */
export type NumberRule = 'more than 0' | 'at least 0';

/**
 * Returns a number of the options, or the default if it is undefined. Throws a `TypeError` that names the option for
 * anything else: `Number()` of a missing environment variable is `NaN`, and compared with `NaN` no limit is ever reached.
 */
export function checkNumber(
  option: string,
  value: number | undefined,
  byDefault: number,
  rule: NumberRule = 'more than 0',
): number {
  if (value === undefined) return byDefault;
  if (typeof value === 'number' && (value > 0 || (value === 0 && rule === 'at least 0'))) return value;
  const given = typeof value === 'number' ? String(value) : `a ${typeof value}`;
  throw new TypeError(`Tavus: ${option} must be a number that is ${rule}, or Infinity. It is ${given}.`);
}
