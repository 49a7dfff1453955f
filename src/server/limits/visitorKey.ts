import { visitorFromAddress } from './visitorFromAddress';

const longest = 200;

/**
 * Returns the key under which a visitor is counted. An IPv6 address counts as its network, because a visitor who has one
 * address of a network has all of them. Very long names are hashed, so that their length does not use up the store's memory.
 */
export async function visitorKey(visitor: string): Promise<string> {
  const name = visitor.includes(':') ? (visitorFromAddress(visitor)?.visitor ?? visitor) : visitor;
  return `visitor ${name.length > longest ? await hashOf(name) : name}`;
}

async function hashOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
