import { maskText } from './maskText';

const query = /(\b[a-z][a-z+.-]*:\/\/[^\s"'<>?#]*)([?#][^\s"'<>]*)/gi;
const credentials = /(\b[a-z][a-z+.-]*:\/\/)([^\s"'<>/@]+)(?=@)/gi;
const jsonWebToken = /\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g;

/** Shorter texts in the letters of Base64 can be words. */
const shortestFrame = 256;
const base64 = /^(?:data:[^,]{0,100},)?[A-Za-z0-9+/_-]+={0,2}$/;

/** Masks what no text of a recording may have: tokens, and what follows the path of a URL. What there was is added to `found`. */
export function redactSecrets(text: string, found: Set<string>): string {
  let safe = text;
  if (text.includes('://')) {
    safe = safe.replace(credentials, (_, scheme: string, secret: string) => scheme + maskText(secret));
    safe = safe.replace(query, (_, address: string, rest: string) => address + maskText(rest));
    if (safe !== text) found.add('query strings');
  }
  if (!safe.includes('eyJ')) return safe;
  const masked = safe.replace(jsonWebToken, maskText);
  if (masked !== safe) found.add('token');
  return masked;
}

/** Returns whether a text is a picture or a sound. */
export function isFrame(text: string): boolean {
  return text.length >= shortestFrame && base64.test(text);
}
