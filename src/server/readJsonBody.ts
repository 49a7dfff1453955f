import { readText } from './readText';
import type { HandlerErrorCode } from './reply';

/** The JSON that a page sent, or why there is none. An empty body is `undefined`. */
export async function readJsonBody(
  request: Request,
  maxBytes: number,
): Promise<{ readonly body: unknown } | { readonly problem: HandlerErrorCode }> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return { problem: 'too-large' };
  const read = await readText(request.body, { maxBytes, timeoutMs: 10_000 });
  if (read.problem) return { problem: read.problem === 'too-large' ? 'too-large' : 'invalid-request' };
  if (read.text.trim() === '') return { body: undefined };
  // A form of another site can post text; JSON it can only send after asking (CORS).
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    return { problem: 'invalid-request' };
  }
  try {
    return { body: JSON.parse(read.text) };
  } catch {
    return { problem: 'invalid-request' };
  }
}
