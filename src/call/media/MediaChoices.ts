import type { DailyFactoryOptions } from '@daily-co/daily-js';
import { listDevices } from './browserDevices';

/** The visitor's choice of microphone, camera and speaker; the browser decides the rest. */
export interface MediaChoices {
  readonly microphoneOn?: boolean | undefined;
  readonly microphoneId?: string | undefined;
  readonly cameraOn?: boolean | undefined;
  readonly cameraId?: string | undefined;
  readonly speakerId?: string | undefined;
  /**
   * Whether the microphone is on once the PAL has greeted, while `muteDuringGreeting` keeps it closed; undefined otherwise.
   * Never remembered.
   */
  readonly microphoneAfterGreeting?: boolean | undefined;
  /** Adds the chosen effects to the options of a call; undefined until something offers effects. */
  readonly withEffects?: ((options: DailyFactoryOptions) => DailyFactoryOptions) | undefined;
}

/** Merges the visitor's choices into the options of a call. An input that the application disables stays disabled. */
export function withChoices(options: DailyFactoryOptions, choices: MediaChoices): DailyFactoryOptions {
  const { microphoneOn, microphoneId, cameraOn, cameraId, microphoneAfterGreeting, withEffects } = choices;
  return {
    ...(withEffects?.(options) ?? options),
    ...(microphoneId && options.audioSource !== false && { audioSource: microphoneId }),
    ...(cameraId && options.videoSource !== false && { videoSource: cameraId }),
    ...(microphoneOn !== undefined && { startAudioOff: !microphoneOn }),
    ...(microphoneAfterGreeting !== undefined && { startAudioOff: true }),
    ...(cameraOn !== undefined && { startVideoOff: !cameraOn }),
  };
}

/** Returns the choices without devices that no longer exist, which Daily would fail to open. */
export async function withoutGoneDevices(choices: MediaChoices): Promise<MediaChoices> {
  const { microphoneId, cameraId } = choices;
  if (microphoneId === undefined && cameraId === undefined) return choices;
  const devices = await listDevices();
  const present = (id: string | undefined, kind: MediaDeviceKind) => {
    const ids = devices.flatMap((device) => (device.kind === kind ? device.deviceId : []));
    // Without permission, browsers list no ids, and the device may still exist.
    return id === undefined || ids.length === 0 || ids.includes(id) ? id : undefined;
  };
  return {
    ...choices,
    microphoneId: present(microphoneId, 'audioinput'),
    cameraId: present(cameraId, 'videoinput'),
  };
}
