import { readText } from './readText';

/** Reads the JSON body of a request; returns the problem if there is none. An empty body is `undefined`. */
export async function readJsonBody(
  request: Request,
  maxBytes: number,
): Promise<{ readonly body: unknown } | { readonly problem: 'too-large' | 'invalid-request' }> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return { problem: 'too-large' };
  const read = await readText(request, { maxBytes, timeoutMs: 10_000 });
  if (read.problem === 'already-read') {
    throw new TypeError(
      'Tavus: the body of the request has already been read, for example by express.json(). Mount the handler before that, or pass it a clone of the request.',
    );
  }
  if (read.problem) return { problem: read.problem === 'too-large' ? 'too-large' : 'invalid-request' };
  if (read.text.trim() === '') return { body: undefined };
  // A form on another site can post text, but sending JSON takes a CORS preflight.
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    return { problem: 'invalid-request' };
  }
  try {
    return { body: JSON.parse(read.text) };
  } catch {
    return { problem: 'invalid-request' };
  }
}
