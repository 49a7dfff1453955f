import { expect, test } from 'vitest';
import { errorEvent } from '../../../src/elements/contract/errorEvent';
import { TavusError } from '../../../src/state/TavusError';

const problem = new TavusError('message-too-large', 'It is too long.', { hint: 'Shorten it.' });

test('an error becomes its code, and a message that says what to do', () => {
  expect(errorEvent(problem, 'other')).toEqual({
    code: 'message-too-large',
    message: 'Tavus: It is too long. Shorten it.',
  });
});

test('an error of the script that is loaded later, which has a class of its own, is told alike', () => {
  const { code, message, hint } = problem;
  const foreign = Object.assign(new Error(message), { name: 'TavusError', code, hint });
  expect(errorEvent(foreign, 'other')).toEqual(errorEvent(problem, 'other'));
});

test('without a source the message names attributes, which is what a page has', () => {
  const error = new TavusError('no-source', 'There is no source.', { hint: 'Give TavusProvider a source.' });
  expect(errorEvent(error, 'other').message).toMatch(
    /^Tavus: There is no source\. Give the element a deployment-id/,
  );
});

test('before a conversation the message names the method to start one, and no hook', () => {
  const error = new TavusError('not-connected', 'Nobody would hear it.', { hint: 'See useConversation().' });
  expect(errorEvent(error, 'other').message).toBe(
    'Tavus: Nobody would hear it. Send after startConversation().',
  );
});

test('anything else has the code of what was tried', () => {
  expect(errorEvent(new Error('Odd.'), 'other')).toEqual({ code: 'other', message: 'Tavus: Odd.' });
});
