import Daily from '@daily-co/daily-js';
import { vi } from 'vitest';

const answer = Daily.supportedBrowser();

/** Gives the test environment what a call needs of the browser, until all mocks and stubbed globals are restored. */
export function supportedBrowser(supported = true): void {
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('RTCPeerConnection', class {});
  vi.stubGlobal('navigator', { userAgent: 'test', mediaDevices: { getUserMedia: async () => undefined } });
  vi.spyOn(Daily, 'supportedBrowser').mockReturnValue({ ...answer, supported });
}
