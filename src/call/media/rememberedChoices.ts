import type { MediaChoices } from './MediaChoices';

const storageKey = 'tavus-media';

/** What the visitor chose last time on this site; nothing where the browser keeps nothing. */
export function readRememberedChoices(): MediaChoices {
  try {
    return onlyChoices(JSON.parse(localStorage.getItem(storageKey) ?? '{}'));
  } catch {
    // Storage is blocked, or holds what somebody else has put there.
    return {};
  }
}

/** Adds to what is remembered. */
export function rememberChoices(choices: MediaChoices): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify({ ...readRememberedChoices(), ...choices }));
  } catch {
    // Private windows and full storage: then it is asked again next time.
  }
}

function onlyChoices(found: Readonly<Record<string, unknown>>): MediaChoices {
  const { microphoneOn, microphoneId, cameraOn, cameraId, speakerId } = found;
  return {
    microphoneOn: booleanOr(microphoneOn),
    microphoneId: stringOr(microphoneId),
    cameraOn: booleanOr(cameraOn),
    cameraId: stringOr(cameraId),
    speakerId: stringOr(speakerId),
  };
}

function booleanOr(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

function stringOr(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
