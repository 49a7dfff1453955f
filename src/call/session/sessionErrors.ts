import { TavusError } from '../../state/TavusError';

/** Creates the error for starting without a source. */
export function noSource(): TavusError {
  return new TavusError('no-source', 'There is no source to start a conversation from.', {
    hint: 'Pass source, conversationUrl or deploymentId to TavusProvider.',
  });
}

/** Creates the error for a shutdown that Tavus explains with an error of its own. */
export function palFailed(words: string | undefined): TavusError {
  return new TavusError('pal-failed', 'Tavus shut down the conversation because of an error.', {
    hint: 'Start again, or contact Tavus support with the conversation id.',
    cause: words,
  });
}

/** Creates the error for a part of this library that could not be loaded. */
export function notLoaded(cause: unknown): TavusError {
  return new TavusError('network-failed', 'A part of tavus-react could not be loaded.', {
    hint: 'Check the connection, or reload the page: a new version may have replaced its files.',
    cause,
  });
}
