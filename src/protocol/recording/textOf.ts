/** What needs no escaping: nearly all are names and words. */
const plain = /^[ !#-[\]-~]*$/;

/** Returns a text as JSON, which is quick for what is written as it is. */
export function textOf(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
}
