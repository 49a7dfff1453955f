import { TavusError } from '../../state/TavusError';

/** Creates the error for a source that does not answer. */
export function createTimeout(): TavusError {
  return new TavusError('create-timeout', 'Creating the conversation took too long.', {
    hint: "Look at the source's create: it neither resolved nor rejected within startTimeoutMs.",
  });
}

/** Creates the error for a call that cannot be joined. */
export function joinTimeout(): TavusError {
  return new TavusError('join-timeout', 'Joining the conversation took too long.', {
    hint: 'Check the network, and try again. startTimeoutMs limits how long a start may take.',
  });
}

/** Creates the error for a PAL that did not come. */
export function palTimeout(): TavusError {
  return new TavusError('pal-timeout', 'The PAL was not ready in time.', {
    hint: 'Start again, or check the PAL in the Tavus dashboard. With test_mode, a PAL never joins.',
  });
}
