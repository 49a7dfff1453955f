/** Throws a `TypeError` that names the first of these times that is `NaN`, such as `Number()` of a missing variable. */
export function checkMs(times: Readonly<Record<string, number | undefined>>): void {
  for (const name in times) if (Number.isNaN(times[name])) throw new TypeError(`Tavus: ${name} is NaN.`);
}
