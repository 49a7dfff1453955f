/** Removes line breaks, which could forge another speaker's line, and control characters, which affect terminals. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Escapes what can have a meaning within a line. CommonMark allows a backslash before any punctuation. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&!$^={}]/g, '\\$&');
}

/** Escapes the characters that WebVTT reads as markup. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Replaces a time stamp's arrow and the start of tags with similar characters, because SubRip has no escape. */
export function escapeSubRip(text: string): string {
  return text
    .replaceAll('-->', '→')
    .replace(/<(?=[/a-z])/gi, '‹')
    .replace(/\{(?=[\\a-z])/gi, '(');
}
