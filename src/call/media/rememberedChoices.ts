import type { MediaChoices } from './MediaChoices';

const storageKey = 'tavus-media';

/** Reads the visitor's last choices on this site; empty if the browser stores nothing. */
export function readRememberedChoices(): MediaChoices {
  try {
    return onlyChoices(JSON.parse(localStorage.getItem(storageKey) ?? '{}'));
  } catch {
    // Storage is blocked, or other code has written something else under this key.
    return {};
  }
}

/** Merges the choices into the stored ones. */
export function rememberChoices(choices: MediaChoices): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify({ ...readRememberedChoices(), ...choices }));
  } catch {
    // In private windows or with full storage, the visitor has to choose again next time.
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
