/** How long the URL stays valid: Safari reads the file some time after the click and does not report completion. */
const readingMs = 10_000;

/** Makes the browser save a text as a file. */
export function saveFile(text: string, fileName: string, type: string): void {
  // jsdom cannot create object URLs.
  if (!URL.createObjectURL) return;
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), readingMs);
}
