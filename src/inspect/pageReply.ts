/** A recording that a page shows. */
export interface ShownRecording {
  /** The name of its file. */
  readonly file: string;
  readonly text: string;
}

/** What a page consists of, and where it is. */
export interface ServedPage extends ShownRecording {
  readonly script: string;
  /** `127.0.0.1` with the port. */
  readonly host: string;
  /** A secret that others who can reach the port do not know. */
  readonly token: string;
}

/** What is asked of the server. */
export interface PageRequest {
  readonly method: string | undefined;
  /** The path, with its query. */
  readonly url: string | undefined;
  /** The header `Host`. */
  readonly host: string | undefined;
}

/** What the server answers. */
export interface PageReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Answers a request: with the page, its script and the recording, under the secret path alone. */
export function pageReply({ method, url, host }: PageRequest, page: ServedPage): PageReply {
  // Another page can reach the port by a name of its own that leads to this device, but the browser then says that name.
  if (host !== page.host) return refusal(403, 'This is another host.');
  const base = `/${page.token}/`;
  const file = url?.startsWith(base) ? url.slice(base.length) : undefined;
  const bodies: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '': ['text/html', htmlOf(page)],
    'page.js': ['text/javascript', page.script],
    recording: ['text/plain', page.text],
  };
  if (file === undefined || !Object.hasOwn(bodies, file)) return refusal(404, 'There is nothing here.');
  if (method !== 'GET') return refusal(405, 'This can only be read.');
  const [type = '', body = ''] = bodies[file] ?? [];
  return reply(200, type, body, policyOf(page));
}

function refusal(status: number, text: string): PageReply {
  return reply(status, 'text/plain', text, "default-src 'none'");
}

function reply(status: number, type: string, body: string, policy: string): PageReply {
  return {
    status,
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-store',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
    body,
  };
}

/** The page runs its script and reads the recording. Nothing leaves it. */
function policyOf({ host, token }: ServedPage): string {
  const at = `http://${host}/${token}/`;
  return [
    "default-src 'none'",
    `script-src ${at}page.js`,
    `connect-src ${at}recording`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function htmlOf({ file }: ShownRecording): string {
  const name = file.replace(/^.*[/\\]/s, '');
  return `<!doctype html>
<html lang="en" translate="no">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escaped(name)} – Tavus devtools</title>
<body>
<noscript>The devtools need JavaScript.</noscript>
<script type="module" src="page.js"></script>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
