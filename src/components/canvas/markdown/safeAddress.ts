/** Returns the address of a link if it may be followed: `https:` without credentials, or `mailto:`. */
export function safeAddress(text: string): string | undefined {
  try {
    const { protocol, username, password, href } = new URL(text);
    const isWeb = protocol === 'https:' && username === '' && password === '';
    return isWeb || protocol === 'mailto:' ? href : undefined;
  } catch {
    return undefined;
  }
}
