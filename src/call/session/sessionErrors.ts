import { TavusError } from '../../state/TavusError';

/** The error of a start without a source. */
export function noSource(): TavusError {
  return new TavusError('no-source', 'There is no source to start a conversation from.', {
    hint: 'Pass source, conversationUrl or deploymentId to TavusProvider.',
  });
}

/** The error of a conversation that Tavus shut down because of an error of its own, with its words. */
export function palFailed(words: string | undefined): TavusError {
  return new TavusError('pal-failed', 'Tavus shut down the conversation because of an error.', {
    hint: 'Start again, or contact Tavus support with the conversation id.',
    cause: words,
  });
}
