import { errorName } from './errorName';
import { type MediaKind, type MediaPermission, permissionAfter, queryPermission } from './MediaPermission';

/** An input to open, and its device if one was chosen. */
export interface WantedInput {
  readonly kind: MediaKind;
  readonly deviceId: string | undefined;
}

/** An input's track, or why it has none. */
export interface OpenedInput {
  readonly kind: MediaKind;
  readonly track?: MediaStreamTrack;
  readonly permission?: MediaPermission;
}

/**
 * Opens inputs: together, so that the browser prompts once, or, if that fails, each on its own, so that one failure does
 * not affect the other. A chosen device that no longer exists is replaced by whatever the browser offers.
 */
export async function openInputs(wanted: readonly WantedInput[]): Promise<readonly OpenedInput[]> {
  const attempts = attemptsFor(wanted);
  for (const [index, attempt] of attempts.entries()) {
    try {
      const stream = await navigator.mediaDevices.getUserMedia(constraintsOf(attempt));
      return stream.getTracks().map((track) => ({ kind: track.kind === 'video' ? 'video' : 'audio', track }));
    } catch (cause) {
      const isLast = index === attempts.length - 1;
      if (isLast || !isDeviceGone(cause, attempt))
        return (await Promise.all(wanted.map((input) => afterFailure(input, wanted, cause)))).flat();
    }
  }
  return [];
}

/** The inputs as wanted, then with fewer and fewer of the chosen devices: the error does not say which one is gone. */
function attemptsFor(wanted: readonly WantedInput[]): readonly (readonly WantedInput[])[] {
  const chosen = wanted.filter(({ deviceId }) => deviceId !== undefined);
  const without = (gone: readonly WantedInput[]) =>
    wanted.map((input) => (gone.includes(input) ? { ...input, deviceId: undefined } : input));
  if (chosen.length === 0) return [wanted];
  return [wanted, ...(chosen.length > 1 ? chosen.map((input) => without([input])) : []), without(chosen)];
}

function constraintsOf(inputs: readonly WantedInput[]): MediaStreamConstraints {
  return Object.fromEntries(inputs.map(({ kind, deviceId }) => [kind, constraintOf(kind, deviceId)]));
}

function constraintOf(kind: MediaKind, deviceId: string | undefined): boolean | MediaTrackConstraints {
  const constraints = {
    // What Daily asks for, because the call uses this track. Without it, browsers open cameras at 640 × 480.
    ...(kind === 'video' && { width: { ideal: 1280 }, height: { ideal: 720 } }),
    // Chromium ignores a device that is only preferred.
    ...(deviceId !== undefined && { deviceId: { exact: deviceId } }),
  };
  return Object.keys(constraints).length > 0 ? constraints : true;
}

/** Returns true if another device may work. For two inputs, `NotFoundError` means that there is no device at all. */
function isDeviceGone(cause: unknown, inputs: readonly WantedInput[]): boolean {
  const name = errorName(cause);
  return name === 'OverconstrainedError' || (name === 'NotFoundError' && inputs.length === 1);
}

async function afterFailure(
  { kind, deviceId }: WantedInput,
  wanted: readonly WantedInput[],
  cause: unknown,
): Promise<readonly OpenedInput[]> {
  const permission = await permissionAfter(cause, kind);
  const refused = permission === 'blocked' || permission === 'dismissed';
  // A visitor who refused is not asked again, but one refused input may have hidden that this one was granted.
  const mayHave = !refused || (await queryPermission(kind))?.state === 'granted';
  if (wanted.length > 1 && mayHave && permission !== 'not-supported') return openInputs([{ kind, deviceId }]);
  return [{ kind, permission }];
}
