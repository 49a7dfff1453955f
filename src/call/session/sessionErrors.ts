import { TavusError } from '../../state/TavusError';

/** Creates the error for starting without a source. */
export function noSource(): TavusError {
  return new TavusError('no-source', 'There is no source to start a conversation from.', {
    hint: 'Pass source, conversationUrl or deploymentId to TavusProvider.',
  });
}

/** Creates the error for a PAL that did not come. */
export function palTimeout(): TavusError {
  return new TavusError('pal-timeout', 'The PAL was not ready in time.', {
    hint: 'Start again, or check the PAL in the Tavus dashboard. With test_mode, a PAL never joins.',
  });
}

/** Creates the error for a shutdown that Tavus explains with an error of its own. */
export function palFailed(words: string | undefined): TavusError {
  return new TavusError('pal-failed', 'Tavus shut down the conversation because of an error.', {
    hint: 'Start again, or contact Tavus support with the conversation id.',
    cause: words,
  });
}
