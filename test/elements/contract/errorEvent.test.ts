import { expect, test } from 'vitest';
import { errorEvent } from '../../../src/elements/contract/errorEvent';
import { TavusError } from '../../../src/state/TavusError';

const problem = new TavusError('message-too-large', 'It is too long.', { hint: 'Shorten it.' });

test('a TavusError becomes its code and a message that says what to do', () => {
  expect(errorEvent(problem, 'other')).toEqual({
    code: 'message-too-large',
    message: 'It is too long. Shorten it.',
  });
});

test('a TavusError from the script that is loaded later, which has its own class, is reported the same way', () => {
  const { code, message, hint } = problem;
  const foreign = Object.assign(new Error(message), { name: 'TavusError', code, hint });
  expect(errorEvent(foreign, 'other')).toEqual(errorEvent(problem, 'other'));
});

test('without a source, the message names attributes instead of a React prop', () => {
  const error = new TavusError('no-source', 'There is no source.', { hint: 'Give TavusProvider a source.' });
  expect(errorEvent(error, 'other').message).toMatch(
    /^There is no source\. Give the element a deployment-id/,
  );
});

test('before a conversation, the message names the method that starts one instead of a hook', () => {
  const error = new TavusError('not-connected', 'The message cannot be sent.', {
    hint: 'See useConversation().',
  });
  expect(errorEvent(error, 'other').message).toBe(
    'The message cannot be sent. Call startConversation() first.',
  );
});

test('any other error gets the fallback code', () => {
  expect(errorEvent(new Error('Odd.'), 'other')).toEqual({ code: 'other', message: 'Odd.' });
});

test('the text for the visitor is part of the event, and only that text', () => {
  const options = { hint: 'See the log.', text: 'Please wait.' };
  const error = new TavusError('rate-limited', 'The shop is busy.', options);
  expect(errorEvent(error, 'other')).toEqual({
    code: 'rate-limited',
    message: 'The shop is busy. See the log.',
    text: 'Please wait.',
  });
});
