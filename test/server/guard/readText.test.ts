import { expect, it } from 'vitest';
import { readText } from '../../../src/server/guard/readText';

const limits = { maxBytes: 8, timeoutMs: 10_000 };

/** Creates a body that delivers these pieces, then ends, fails or stalls. */
function body(pieces: readonly Uint8Array[], then: 'ends' | 'stays' | Error = 'ends') {
  let cancelled = false;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      if (then === 'ends') controller.close();
      else if (then !== 'stays') controller.error(then);
    },
    cancel() {
      cancelled = true;
    },
  });
  return { stream, isCancelled: () => cancelled };
}

const bytes = (text: string) => new TextEncoder().encode(text);

it('decodes characters that are split across pieces', async () => {
  const [first, second] = [bytes('né').slice(0, 2), bytes('né').slice(2)];
  expect(await readText(body([first, second]).stream, limits)).toEqual({ text: 'né' });
  expect(await readText(body([first]).stream, limits)).toEqual({ text: 'n\uFFFD' });
  expect(await readText(null, limits)).toEqual({ text: '' });
});

it('reads up to the limit, counted across all pieces, and no further', async () => {
  expect(await readText(body([bytes('1234'), bytes('5678')]).stream, limits)).toEqual({ text: '12345678' });
  const { stream, isCancelled } = body([bytes('1234'), bytes('56789')], 'stays');
  expect(await readText(stream, limits)).toEqual({ problem: 'too-large' });
  expect(isCancelled()).toBe(true);
});

it('times out on a body that stalls', async () => {
  const { stream, isCancelled } = body([bytes('1')], 'stays');
  expect(await readText(stream, { ...limits, timeoutMs: 10 })).toEqual({ problem: 'too-slow' });
  expect(isCancelled()).toBe(true);
});

it.each([
  ['cut-off', new Error('gone')],
  ['too-slow', new DOMException('The time is up.', 'TimeoutError')],
])('reports %s for a body that fails with the corresponding error', async (problem, error) => {
  expect(await readText(body([], error).stream, limits)).toEqual({ problem });
});
