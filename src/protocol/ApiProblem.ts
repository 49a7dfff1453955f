import { isJsonObject } from './wire/JsonObject';

/** Why the Tavus API rejected a request, by what the reply says, or else by its status. */
export type ApiProblemCode =
  | 'unauthorized'
  | 'out-of-credits'
  | 'not-found'
  | 'concurrency-limit'
  | 'rate-limited'
  | 'invalid-request'
  | 'upstream';

/** The meaning of an API error response, with the API's own message. */
export interface ApiProblem {
  readonly code: ApiProblemCode;
  /** The API's own message. It must not be shown to visitors. */
  readonly words: string | undefined;
}

/**
 * Parses an error response: JSON, its text if it was not JSON, or undefined. Its words count more than its status, because
 * a server between Tavus and the page may reply with a status and a shape of its own.
 */
export function readApiProblem(status: number, reply: unknown): ApiProblem {
  return { code: codeInWords(reply) ?? codeOfStatus(status), words: wordsOf(reply) };
}

/** The messages of Tavus for these problems, and the usual names for them. */
const phrases: readonly (readonly [RegExp, ApiProblemCode])[] = [
  [/maximum concurrent conversations|concurrency[\s_-]limit/i, 'concurrency-limit'],
  [/out[\s_-]of[\s_-](conversational[\s_-])?credits/i, 'out-of-credits'],
  [/too[\s_-]many[\s_-]requests|rate[\s_-]?limit(ed|[\s_-]exceeded)/i, 'rate-limited'],
  [/invalid access token|\bunauthorized\b/i, 'unauthorized'],
];

/** Searches the whole reply, because Tavus's message may be in any field, or in a text around it. */
function codeInWords(reply: unknown): ApiProblemCode | undefined {
  const words = textsIn(reply, 6).join('\n').slice(0, 10_000);
  return phrases.find(([phrase]) => phrase.test(words))?.[1];
}

/** Returns all texts down to this depth: what an application's function returned may contain itself. */
function textsIn(value: unknown, depth: number): readonly string[] {
  if (typeof value === 'string') return isPage(value) ? [] : [value];
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  return Object.values(value).flatMap((inner) => textsIn(inner, depth - 1));
}

/** Returns whether a text is an HTML page, whose words are about anything. */
function isPage(text: string): boolean {
  return text.trimStart().startsWith('<');
}

function codeOfStatus(status: number): ApiProblemCode {
  if (status < 400 || status >= 500) return 'upstream';
  return codes[status] ?? 'invalid-request';
}

const codes: Readonly<Record<number, ApiProblemCode | undefined>> = {
  401: 'unauthorized',
  402: 'out-of-credits',
  403: 'unauthorized',
  404: 'not-found',
  408: 'upstream',
  429: 'rate-limited',
};

function wordsOf(reply: unknown, depth = 6): string | undefined {
  if (typeof reply === 'string') return isPage(reply) ? undefined : reply.slice(0, 500) || undefined;
  if (!isJsonObject(reply) || depth === 0) return undefined;
  const { message, error, detail } = reply;
  return [message, error, detail].map((inner) => wordsOf(inner, depth - 1)).find(Boolean);
}
