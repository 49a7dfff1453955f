import { TavusServerError } from './TavusServerError';

/** Creates and verifies handles: signed texts, so that a page can end only its own conversation. */
export interface HandleSigner {
  sign(text: string): Promise<string>;
  /** Returns the text in a valid handle; undefined for any other text. */
  verify(handle: string): Promise<string | undefined>;
}

/** Creates a signer that uses HMAC-SHA-256. All server instances with the same secret accept each other's handles. */
export function createHandleSigner(secret: string | undefined): HandleSigner {
  let key: Promise<CryptoKey> | undefined;
  const getKey = async () => {
    // Without a secret, anyone could sign. The API key is missing too in that case, so no conversation was created.
    if (!secret) throw missingSecret();
    key ??= crypto.subtle.importKey(
      'raw',
      new TextEncoder().encode(secret),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign', 'verify'],
    );
    return key;
  };
  return {
    async sign(text) {
      const signature = await crypto.subtle.sign('HMAC', await getKey(), signed(text));
      return `${encode(signed(text, ''))}.${encode(new Uint8Array(signature))}`;
    },
    async verify(handle) {
      const [content, signature, ...rest] = handle.split('.').map(decode);
      if (!content || !signature || rest.length > 0) return undefined;
      const text = new TextDecoder().decode(content);
      // `verify` compares in constant time.
      const isOurs = await crypto.subtle.verify('HMAC', await getKey(), signature, signed(text));
      return isOurs ? text : undefined;
    },
  };
}

function missingSecret(): TavusServerError {
  return new TavusServerError('missing-api-key', 'Neither a secret nor an API key is set.', {
    hint: "Set TAVUS_API_KEY in the server's environment, and pass it as apiKey.",
  });
}

/** Returns the bytes to sign, including the purpose: a signature made for another purpose is not valid here. */
function signed(text: string, purpose = 'tavus-react conversation 1:'): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${purpose}${text}`);
}

function encode(bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function decode(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]{1,400}$/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
