import type { DailyFactoryOptions } from '@daily-co/daily-js';

/** How the visitor wants to be seen and heard, and to hear; what is not chosen is left to the browser. */
export interface MediaChoices {
  readonly microphoneOn?: boolean | undefined;
  readonly microphoneId?: string | undefined;
  readonly cameraOn?: boolean | undefined;
  readonly cameraId?: string | undefined;
  readonly speakerId?: string | undefined;
}

/** The options of a call with the visitor's choices. An input the application rules out stays out. */
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
