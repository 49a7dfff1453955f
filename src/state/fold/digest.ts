/**
 * Returns a short text that practically never equals that of a different text, so that memory of what was seen stays
 * small: its length and two 32-bit hashes.
 */
export function digest(text: string): string {
  let [sum, mix] = [17, 29];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    sum = (Math.imul(sum, 31) + code) | 0;
    mix = Math.imul(mix ^ code, 0x01000193);
  }
  return `${text.length.toString(36)}.${(sum >>> 0).toString(36)}.${(mix >>> 0).toString(36)}`;
}
