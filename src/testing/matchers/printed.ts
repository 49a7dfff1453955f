/** Returns a value as a failure shows it: JSON in one line, with patterns and asymmetric matchers by their names. */
export function printed(value: unknown): string {
  return value instanceof RegExp ? String(value) : (JSON.stringify(value, nameMatcher) ?? 'undefined');
}

function nameMatcher(_: string, value: unknown): unknown {
  const isMatcher = typeof value === 'object' && value !== null && 'toAsymmetricMatcher' in value;
  return isMatcher && typeof value.toAsymmetricMatcher === 'function' ? value.toAsymmetricMatcher() : value;
}
