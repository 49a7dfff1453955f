import type { DailyCall } from '@daily-co/daily-js';
import { errorName } from '../../call/media/errorName';
import type { MediaKind } from '../../call/media/MediaPermission';
import type { PreviewInput } from '../../call/media/MediaPreview';
import { inputProblem } from '../../call/run/inputProblem';
import type { TavusContextValue } from '../react/TavusContext';
import type { InputPermission } from './useInputPermission';

/** What became of a `cycle()`. */
export interface CycleOutcome {
  /** The chosen device; undefined if there is no other one. */
  readonly device: MediaDeviceInfo | undefined;
  /**
   * Why the device is not in use: there is no other one, another device has replaced it meanwhile, or its permission.
   * Undefined if it is in use, or will be once it is turned on.
   */
  readonly problem: 'no-other-device' | 'replaced' | InputPermission | undefined;
}

type Problem = CycleOutcome['problem'];

/** The devices of a hook, and how it chooses one. */
export interface Cycled {
  readonly devices: readonly MediaDeviceInfo[];
  /** The visitor's latest choice; newer than the device in use while a switch is in flight. */
  readonly chosen: () => string | undefined;
  readonly deviceId: string | undefined;
  /** Chooses the device and resolves once it is in use, or with the problem. */
  readonly use: (deviceId: string) => Promise<Problem>;
}

/**
 * Uses the device after the chosen one or, if that is not listed, after the one in use; the first one follows the last.
 * Never rejects.
 */
export async function cycleDevice({ devices, chosen, deviceId, use }: Cycled): Promise<CycleOutcome> {
  const indexOf = (id: string | undefined) => devices.findIndex((device) => device.deviceId === id);
  const byChoice = indexOf(chosen());
  const index = byChoice < 0 ? indexOf(deviceId) : byChoice;
  const device = devices[(index + 1) % devices.length];
  if (!device || devices[index] === device) return { device: undefined, problem: 'no-other-device' };
  const problem = await use(device.deviceId).catch(problemOf);
  return { device, problem: chosen() === device.deviceId ? problem : 'replaced' };
}

/** Cycles a microphone or camera of the hair check or the call. */
export function cycleInput(
  kind: MediaKind,
  { store, session }: Pick<TavusContextValue, 'store' | 'session'>,
  call: DailyCall | null,
  input: Pick<Cycled, 'devices' | 'deviceId'> & { readonly setDevice: (deviceId: string) => Promise<void> },
): Promise<CycleOutcome> {
  const chosen = () => {
    const { microphoneId, cameraId } = store.get(session.mediaChoices);
    return kind === 'audio' ? microphoneId : cameraId;
  };
  return cycleDevice({
    ...input,
    chosen,
    async use(deviceId) {
      const set = () => input.setDevice(deviceId);
      if (call && !store.get(session.preview)) return inputProblem(call, kind, deviceId, set);
      await set();
      return problemInPreview(store.get(session.preview)?.[kind]);
    },
  });
}

function problemInPreview(input: PreviewInput | undefined): Problem {
  return input?.wanted && !input.track ? input.permission : undefined;
}

function problemOf(cause: unknown): InputPermission {
  return errorName(cause) === 'NotFoundError' ? 'not-found' : 'unknown';
}
