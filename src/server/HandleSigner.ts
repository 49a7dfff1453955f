import { TavusServerError } from './TavusServerError';

/** Makes and checks handles: ids of conversations with our signature, so that nobody ends what is not theirs. */
export interface HandleSigner {
  sign(conversationId: string): Promise<string>;
  /** The id in a handle of ours; undefined for any other text. */
  verify(handle: string): Promise<string | undefined>;
}

/** Signs with HMAC-SHA-256. Every instance of a server with the same secret accepts the handles of the others. */
export function createHandleSigner(secret: string | undefined): HandleSigner {
  let key: Promise<CryptoKey> | undefined;
  const getKey = async () => {
    // Without a secret anybody could sign. The key is missing then too, so nothing has been created.
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
    async sign(conversationId) {
      const signature = await crypto.subtle.sign('HMAC', await getKey(), signed(conversationId));
      return `${encode(signed(conversationId, ''))}.${encode(new Uint8Array(signature))}`;
    },
    async verify(handle) {
      const [id, signature, ...rest] = handle.split('.').map(decode);
      if (!id || !signature || rest.length > 0) return undefined;
      const conversationId = new TextDecoder().decode(id);
      // `verify` compares in constant time.
      const isOurs = await crypto.subtle.verify('HMAC', await getKey(), signature, signed(conversationId));
      return isOurs ? conversationId : undefined;
    },
  };
}

function missingSecret(): TavusServerError {
  return new TavusServerError('missing-api-key', 'There is neither a secret nor an API key.', {
    hint: 'Set TAVUS_API_KEY in the environment of the server, and pass it as apiKey.',
  });
}

/** The purpose is signed too: a signature of the same secret for something else is worth nothing here. */
function signed(conversationId: string, purpose = 'tavus-react conversation 1:'): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${purpose}${conversationId}`);
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
