const maxLength = 160;

/** Returns a value as JSON, cut off where a line is full. Strings in it are cut first, because frames are large. */
export function shortJson(value: unknown): string {
  const text = JSON.stringify(value, (_, inner) =>
    typeof inner === 'string' && inner.length > maxLength ? `${inner.slice(0, maxLength)}…` : inner,
  );
  if (text === undefined || text === '{}') return '';
  return text.length > maxLength ? `${text.slice(0, maxLength)}…` : text;
}
