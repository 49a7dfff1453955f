/** Longer texts are quicker to write with `JSON.stringify`. */
const longest = 64;

/** Returns a text as JSON. Nearly all are names and words, which are written as they are. */
export function textOf(text: string): string {
  return text.length <= longest && isPlain(text) ? `"${text}"` : JSON.stringify(text);
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7e || code === 0x22 || code === 0x5c) return false;
  }
  return true;
}
