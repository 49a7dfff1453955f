import type { DailyFactoryOptions } from '@daily-co/daily-js';

/** The visitor's choice of microphone, camera and speaker; the browser decides the rest. */
export interface MediaChoices {
  readonly microphoneOn?: boolean | undefined;
  readonly microphoneId?: string | undefined;
  readonly cameraOn?: boolean | undefined;
  readonly cameraId?: string | undefined;
  readonly speakerId?: string | undefined;
}

/** Merges the visitor's choices into the options of a call. An input that the application disables stays disabled. */
export function withChoices(options: DailyFactoryOptions, choices: MediaChoices): DailyFactoryOptions {
  const { microphoneOn, microphoneId, cameraOn, cameraId } = choices;
  return {
    ...options,
    ...(microphoneId && options.audioSource !== false && { audioSource: microphoneId }),
    ...(cameraId && options.videoSource !== false && { videoSource: cameraId }),
    ...(microphoneOn !== undefined && { startAudioOff: !microphoneOn }),
    ...(cameraOn !== undefined && { startVideoOff: !cameraOn }),
  };
}
