/** Returns the last part of a room's URL, which is Tavus's id of the conversation; undefined if the URL has none. */
export function roomIdOf(conversationUrl: string): string | undefined {
  try {
    const { protocol, pathname } = new URL(conversationUrl);
    if (protocol !== 'https:' && protocol !== 'http:') return undefined;
    return decodeURIComponent(pathname.split('/').filter(Boolean).at(-1) ?? '') || undefined;
  } catch {
    return undefined;
  }
}
