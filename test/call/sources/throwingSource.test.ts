import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConversationHandle } from '../../../src/call/sources/ConversationSource';
import { TavusError } from '../../../src/state/TavusError';
import { answerable, soon } from '../session/inRoom';
import { type SessionUnderTest, sessionWith } from '../session/startSession';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function preparedWith(create: () => Promise<ConversationHandle> | never): Promise<SessionUnderTest> {
  const under = sessionWith();
  under.configure({ source: { key: 'a', bringsCall: true, create } });
  void under.session.prepare();
  await soon();
  return under;
}

describe('a source that throws', () => {
  const failing = (cause: unknown) => preparedWith(() => Promise.reject(cause));

  it.each([
    ['an error', new Error('Please wait 12 seconds.'), 'Please wait 12 seconds.'],
    ['an error of the browser', new TypeError('Failed to fetch'), 'Failed to fetch'],
    ['a text', 'Please wait.', 'Please wait.'],
    ['an error without a message', new Error(''), 'The conversation could not be created.'],
    ['anything else', { message: 'No.' }, 'The conversation could not be created.'],
  ])(
    '%s is a failure with that message for developers, and no text for visitors',
    async (_, cause, message) => {
      const { conversation: now } = await failing(cause);
      expect(now()).toMatchObject({
        state: 'error',
        endReason: 'failed',
        error: { code: 'create-failed', message, cause },
      });
      expect(now().error?.text).toBeUndefined();
    },
  );

  it('an error with a `text` property that is no TavusError shows no text: libraries use that name too', async () => {
    const { conversation: now } = await failing(Object.assign(new Error('502'), { text: '<html>' }));
    expect(now().error?.text).toBeUndefined();
  });

  it('a TavusError passes it on as it is', async () => {
    const error = new TavusError('rate-limited', 'One per minute.', {
      hint: 'Wait.',
      text: 'Please wait 12 seconds.',
    });
    const { conversation: now } = await failing(error);
    expect(now().error).toBe(error);
    expect(error).toMatchObject({
      message: 'One per minute.',
      text: 'Please wait 12 seconds.',
      name: 'TavusError',
    });
  });

  it('in the middle of `create` fails in the same way as one that rejects', async () => {
    const { conversation: now } = await preparedWith(() => {
      throw new Error('Please wait.');
    });
    expect(now().error).toMatchObject({ code: 'create-failed', message: 'Please wait.' });
  });

  it('after the conversation has ended changes nothing', async () => {
    const creating = answerable<ConversationHandle>();
    const { session, conversation: now } = await preparedWith(() => creating.promise);
    await Promise.all([session.leave(), vi.advanceTimersByTimeAsync(5000)]);
    creating.refuse(new Error('Too late.'));
    await soon();
    expect(now()).toMatchObject({ state: 'idle', error: undefined });
  });
});
