import { longestWaitMs } from './timeoutSignal';

/** Why a body could not be read. */
export type BodyProblem = 'too-large' | 'too-slow' | 'cut-off' | 'already-read';

/** The text of a body, or of the part that was read before there was a problem. */
export interface BodyText {
  readonly text: string;
  readonly problem?: BodyProblem | undefined;
}

/** Reads a body with a limit on size and time, so that neither a huge nor a slow body can tie up the server. */
export async function readText(
  { body, bodyUsed }: { readonly body: ReadableStream<Uint8Array> | null; readonly bodyUsed: boolean },
  { maxBytes, timeoutMs }: { readonly maxBytes: number; readonly timeoutMs: number },
): Promise<BodyText> {
  if (bodyUsed || body?.locked) return { text: '', problem: 'already-read' };
  if (!body) return { text: '' };
  // The body of a replacement for `fetch` may be of another kind.
  if (typeof body.getReader !== 'function') return { text: '', problem: 'cut-off' };
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const deadline = timeout(timeoutMs);
  let size = 0;
  let text = '';
  let isWhole = false;
  try {
    for (;;) {
      const chunk = await Promise.race([reader.read(), deadline.promise]);
      if (chunk === 'too-slow') return { text, problem: 'too-slow' };
      if (chunk.done) {
        isWhole = true;
        return { text: text + decoder.decode() };
      }
      size += chunk.value.byteLength;
      if (size > maxBytes) return { text, problem: 'too-large' };
      text += decoder.decode(chunk.value, { stream: true });
    }
  } catch (cause) {
    // The abort signal of an outgoing request also aborts the body of its reply.
    return {
      text,
      problem: cause instanceof Error && cause.name === 'TimeoutError' ? 'too-slow' : 'cut-off',
    };
  } finally {
    deadline.cancel();
    // Not awaited, because a sender that does not stop may never confirm.
    if (!isWhole) reader.cancel().catch(() => undefined);
  }
}

function timeout(delayMs: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const promise = new Promise<'too-slow'>((resolve) => {
    if (delayMs <= longestWaitMs) timer = setTimeout(() => resolve('too-slow'), delayMs);
  });
  return { promise, cancel: () => clearTimeout(timer) };
}
