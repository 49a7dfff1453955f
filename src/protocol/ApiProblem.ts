import { isJsonObject } from './WireFields';

/** Why the Tavus API refused, from its status and, for the limit of conversations at once, its words. */
export type ApiProblemCode =
  | 'unauthorized'
  | 'out-of-credits'
  | 'not-found'
  | 'concurrency-limit'
  | 'rate-limited'
  | 'invalid-request'
  | 'upstream';

/** What an error reply of the API means, and what it said. */
export interface ApiProblem {
  readonly code: ApiProblemCode;
  /** The API's own words; not for strangers' eyes. */
  readonly words: string | undefined;
}

/** Reads an error reply: `{ error }`, `{ message }`, or something that is no JSON at all (then `undefined`). */
export function readApiProblem(status: number, reply: unknown): ApiProblem {
  const words = readWords(reply);
  if (status === 400 && /maximum concurrent conversations/i.test(words ?? '')) {
    return { code: 'concurrency-limit', words };
  }
  return { code: codeOfStatus(status), words };
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

function readWords(reply: unknown): string | undefined {
  if (!isJsonObject(reply)) return undefined;
  const words = [reply.message, reply.error].find((value) => typeof value === 'string');
  return typeof words === 'string' ? words.slice(0, 500) : undefined;
}
