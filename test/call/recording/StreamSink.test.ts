import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StreamSink } from '../../../src/call/recording/StreamSink';

const reported = vi.fn();

beforeEach(() => {
  reported.mockReset();
  vi.stubGlobal('reportError', reported);
});

afterEach(() => void vi.unstubAllGlobals());

/** Waits until promises that are settled have been noticed. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

function collect() {
  const chunks: string[] = [];
  const stream = new WritableStream<string>({ write: (chunk) => void chunks.push(chunk) });
  return { chunks, stream };
}

describe('StreamSink', () => {
  it('hands over whole lines, and lets others close the stream afterward', async () => {
    const { chunks, stream } = collect();
    const sink = new StreamSink(stream, 1000);
    sink.add('one');
    sink.add('two');
    sink.flush();
    sink.add('three');
    sink.flush();
    sink.release();
    await stream.close();
    expect(chunks).toEqual(['one\ntwo\n', 'three\n']);
    expect(reported).not.toHaveBeenCalled();
  });

  it('reports the error of a stream once, and gives it nothing more', async () => {
    const error = new Error('The disk is full.');
    const write = vi.fn(() => Promise.reject(error));
    const sink = new StreamSink(new WritableStream<string>({ write }), 1000);
    for (const line of ['one', 'two', 'three']) {
      sink.add(line);
      sink.flush();
      await settled();
    }
    sink.release();
    expect(write).toHaveBeenCalledTimes(1);
    expect(reported).toHaveBeenCalledExactlyOnceWith(error);
  });

  it('reports an error that comes after its release, and then tells nobody that it has failed', async () => {
    const error = new Error('The disk is full.');
    const onFail = vi.fn();
    const stream = new WritableStream<string>({ write: () => settled().then(() => Promise.reject(error)) });
    const sink = new StreamSink(stream, 1000, onFail);
    sink.add('one');
    sink.flush();
    sink.release();
    await expect.poll(() => reported.mock.calls).toEqual([[error]]);
    expect(onFail).not.toHaveBeenCalled();
  });

  it('reports a stream that somebody else writes to', () => {
    const { stream } = collect();
    stream.getWriter();
    const sink = new StreamSink(stream, 1000);
    sink.add('one');
    sink.flush();
    expect(reported).toHaveBeenCalledTimes(1);
    expect(sink.hasFailed).toBe(true);
  });

  it('gives up a stream for which too much waits', async () => {
    const sink = new StreamSink(
      new WritableStream<string>({ write: () => new Promise(() => undefined) }),
      100,
    );
    for (let count = 0; count < 20; count += 1) {
      sink.add('x'.repeat(20));
      sink.flush();
    }
    await settled();
    expect(reported).toHaveBeenCalledExactlyOnceWith(
      new Error('The stream of a recording is too slow for it.'),
    );
  });
});
