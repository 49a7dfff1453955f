import { TavusError } from '../state/TavusError';

/** Creates the error for a conversation that ended before `createConversation()` could resolve. */
export function notCreated(): TavusError {
  return new TavusError('create-failed', 'The conversation ended before it was created.', {
    hint: 'Call createConversation() again.',
  });
}
