import { isLoopback } from './guard/isLoopback';

/** Returns the API's base URL without a trailing slash. The API key is sent there, so the URL must be secure. */
export function apiBaseUrl(baseUrl = 'https://tavusapi.com'): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))) {
    return baseUrl.replace(/\/+$/, '');
  }
  throw new TypeError(
    'Tavus: baseUrl must be an https URL, because the API key is sent there. Plain http is allowed only for this machine (http://localhost:…).',
  );
}
