/** Joins labels as a list is written in a language, such as "Monday, Tuesday, and Friday". */
export function joinLabels(labels: readonly string[], locale = 'en'): string {
  try {
    return new Intl.ListFormat(locale).format(labels);
  } catch {
    // The application's tag is invalid, or the browser does not know it.
    return labels.join(', ');
  }
}
