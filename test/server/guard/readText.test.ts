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

const read = (stream: ReadableStream<Uint8Array> | null, within = limits) =>
  readText({ body: stream, bodyUsed: false }, within);

const bytes = (text: string) => new TextEncoder().encode(text);

it('decodes characters that are split across pieces', async () => {
  const [first, second] = [bytes('né').slice(0, 2), bytes('né').slice(2)];
  expect(await read(body([first, second]).stream)).toEqual({ text: 'né' });
  expect(await read(body([first]).stream)).toEqual({ text: 'n\uFFFD' });
  expect(await read(null)).toEqual({ text: '' });
});

it('reads up to the limit, counted across all pieces, and no further', async () => {
  expect(await read(body([bytes('1234'), bytes('5678')]).stream)).toEqual({ text: '12345678' });
  const { stream, isCancelled } = body([bytes('1234'), bytes('56789')], 'stays');
  expect(await read(stream)).toEqual({ text: '1234', problem: 'too-large' });
  expect(isCancelled()).toBe(true);
});

it('times out on a body that stalls', async () => {
  const { stream, isCancelled } = body([bytes('1')], 'stays');
  expect(await read(stream, { ...limits, timeoutMs: 10 })).toEqual({ text: '1', problem: 'too-slow' });
  expect(isCancelled()).toBe(true);
});

it.each([
  ['cut-off', new Error('gone')],
  ['too-slow', new DOMException('The time is up.', 'TimeoutError')],
])('reports %s for a body that fails with the corresponding error', async (problem, error) => {
  expect(await read(body([], error).stream)).toEqual({ text: '', problem });
});

it('reports a body that is read by something else, or was', async () => {
  const { stream } = body([bytes('1')]);
  stream.getReader();
  expect(await read(stream)).toEqual({ text: '', problem: 'already-read' });
  const used = new Response('1');
  await used.text();
  expect(await readText(used, limits)).toEqual({ text: '', problem: 'already-read' });
});

it('reports a body that is not a stream of the Web', async () => {
  const body = { pipe: () => undefined } as unknown as ReadableStream<Uint8Array>;
  expect(await read(body)).toEqual({ text: '', problem: 'cut-off' });
});
