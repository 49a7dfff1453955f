import Daily from '@daily-co/daily-js';
import { vi } from 'vitest';

/** Makes daily-js report which effects this browser can apply. */
export function supportBrowser({ video, audio }: { readonly video: boolean; readonly audio: boolean }): void {
  const actual = Daily.supportedBrowser();
  vi.spyOn(Daily, 'supportedBrowser').mockReturnValue({
    ...actual,
    supportsVideoProcessing: video,
    supportsAudioProcessing: audio,
  });
}
