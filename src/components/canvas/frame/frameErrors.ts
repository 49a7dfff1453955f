import { TavusError } from '../../../state/TavusError';

/** Creates the error for a frame at an address that is not allowed. */
export function frameNotAllowed(url: string): TavusError {
  return frameError(
    `The address of a canvas card is not allowed: ${url.slice(0, 200)}.`,
    'Only frames from Tavus, and from the origins of your own, are shown.',
  );
}

/** Creates the error for a frame that the page's policy has blocked. */
export function frameBlocked(url: string): TavusError {
  return frameError(
    `The policy of this page blocks the frame of a canvas card: ${url.slice(0, 200)}.`,
    'Add the origins of Tavus to frame-src of the Content-Security-Policy; see docs/security.md.',
  );
}

/** Creates the error for a frame that did not connect in time. */
export function frameSilent(component: string): TavusError {
  return frameError(
    `The frame of ${component} did not connect within 10 seconds.`,
    'Check the connection, and whether the page can load frames from Tavus.',
  );
}

/** Creates the error for a text that a frame wanted to say without recording an interaction. */
export function frameSaidNothing(component: string): TavusError {
  return frameError(
    `The frame of ${component} sent a message without a valid interaction. It was not passed on to the PAL.`,
    'Report this to Tavus with the component and its version.',
  );
}

/** Creates the error for a frame that sends more interactions than a visitor can make. */
export function frameTooFast(component: string): TavusError {
  return frameError(
    `The frame of ${component} sent too many interactions. Some were refused.`,
    'At most one interaction is recorded at a time, and ten within ten seconds.',
  );
}

function frameError(message: string, hint: string): TavusError {
  return new TavusError('canvas-frame', message, { hint });
}
