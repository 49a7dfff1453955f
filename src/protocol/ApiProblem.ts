import { isJsonObject } from './WireFields';

/** Why the Tavus API rejected a request, by the status and, for the limit of concurrent conversations, the message. */
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

/** Parses an error response: `{ error }`, `{ message }`, or `undefined` if the body was not JSON. */
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
