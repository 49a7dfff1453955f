/** Browsers in which blocked devices are allowed in the same place. */
export type Browser = 'chromium' | 'firefox' | 'safari';

/** Returns the browser; undefined if it is another one, or an application for iOS, whose permissions are elsewhere. */
export function browserOf(userAgent: string): Browser | undefined {
  if (/CriOS|FxiOS|EdgiOS|OPiOS|; wv\)/.test(userAgent)) return undefined;
  if (userAgent.includes('Firefox/')) return 'firefox';
  if (userAgent.includes('Chrome/')) return 'chromium';
  return /Version\/.*Safari\//.test(userAgent) ? 'safari' : undefined;
}
