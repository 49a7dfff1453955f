/** Throws a `TypeError` that names the first of these values that is `NaN`, such as `Number()` of a missing variable. */
export function checkMs(times: object): void {
  for (const [name, ms] of Object.entries(times))
    if (Number.isNaN(ms)) throw new TypeError(`Tavus: ${name} is NaN.`);
}
