import type { DailyInputSettings } from '@daily-co/daily-js';

/** Returns what daily-js rejects settings with, or undefined if it accepts them. */
export function refusesSettings({ audio, video }: DailyInputSettings): string | undefined {
  const isAudioFine = audio?.processor === undefined || audioTypes.includes(audio.processor.type);
  return isAudioFine && isVideoFine(video) ? undefined : refusal;
}

function isVideoFine(video: DailyInputSettings['video']): boolean {
  const processor = video?.processor;
  if (!processor) return true;
  if (!videoTypes.includes(processor.type)) return false;
  if (processor.type === 'background-blur') {
    const { strength } = processor.config;
    return strength === undefined || (strength > 0 && strength <= 1);
  }
  if (processor.type !== 'background-image' || processor.config.source === undefined) return true;
  return isImage(processor.config.source);
}

/** daily-js looks at the end of the address, or at the type in a `data:` one, and numbers its own images from 1 to 10. */
function isImage(source: string | number | ArrayBuffer): boolean {
  if (source instanceof ArrayBuffer || source === 'default') return true;
  const url = urlOf(source);
  if (url?.protocol === 'data:') return /^image\/(jpg|png|jpeg);/.test(url.pathname);
  if (url) return /\.(jpg|png|jpeg)$/i.test(url.pathname);
  return Number.isInteger(Number(source)) && Number(source) > 0 && Number(source) <= 10;
}

function urlOf(source: string | number): URL | undefined {
  try {
    return new URL(`${source}`);
  } catch {
    // A number.
    return undefined;
  }
}

const audioTypes: readonly string[] = ['none', 'noise-cancellation'];
const videoTypes: readonly string[] = ['none', 'background-blur', 'background-image', 'face-detection'];

const refusal =
  'inputSettings must be of the form: { video?: { processor?: { type: [ none | background-blur | background-image | face-detection ], config?: {} } }, audio?: { processor: {type: [ none | noise-cancellation ] } } }';
