/** Why a body could not be read. */
export type BodyProblem = 'too-large' | 'too-slow' | 'cut-off';

/** A body's text, or why there is none. */
export type BodyText =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly problem: BodyProblem };

/** Reads a body up to a size, for a time: neither a flood nor a trickle may hold the server. */
export async function readText(
  body: ReadableStream<Uint8Array> | null,
  { maxBytes, timeoutMs }: { readonly maxBytes: number; readonly timeoutMs: number },
): Promise<BodyText> {
  if (!body) return { text: '' };
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const deadline = timeout(timeoutMs);
  let size = 0;
  let text = '';
  try {
    for (;;) {
      const chunk = await Promise.race([reader.read(), deadline.promise]);
      if (chunk === 'too-slow') return { problem: 'too-slow' };
      if (chunk.done) return { text: text + decoder.decode() };
      size += chunk.value.byteLength;
      // Not `>`: what is no number lets nothing through.
      if (!(size <= maxBytes)) return { problem: 'too-large' };
      text += decoder.decode(chunk.value, { stream: true });
    }
  } catch (cause) {
    // The signal of a request ends its reply's body too.
    return { problem: cause instanceof Error && cause.name === 'TimeoutError' ? 'too-slow' : 'cut-off' };
  } finally {
    deadline.cancel();
    // Nothing waits for this: a sender that does not stop may never answer.
    reader.cancel().catch(() => undefined);
  }
}

function timeout(delayMs: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const promise = new Promise<'too-slow'>((resolve) => {
    timer = setTimeout(() => resolve('too-slow'), delayMs);
  });
  return { promise, cancel: () => clearTimeout(timer) };
}
