import { isLoopback } from './isLoopback';

/** The API's base without a slash at the end. The key goes there, so it must be a safe place. */
export function apiBaseUrl(baseUrl = 'https://tavusapi.com'): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))) {
    return baseUrl.replace(/\/+$/, '');
  }
  throw new TypeError(
    'Tavus: baseUrl must be an https URL, since the API key is sent there. Plain http is for this machine only (http://localhost:…).',
  );
}
