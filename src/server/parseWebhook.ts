import { parseWebhookEvent } from '../protocol/parseWebhookEvent';
import type { WebhookEvent } from '../protocol/WebhookEvent';
import { isSameText } from './guard/isSameText';
import { readText } from './guard/readText';
import { TavusServerError } from './TavusServerError';

/** Large, because transcripts can be long. */
const maxBytes = 8 * 1024 * 1024;

/**
 * Reads and validates a request that Tavus posts to a conversation's `callbackUrl`.
 *
 * Tavus does not sign its webhooks ("Webhooks and Callbacks" in the Tavus docs), so anyone who knows the URL can post.
 * Put a secret into the URL, `https://example.com/webhook?secret=…`, and pass the same secret here to refuse all other
 * requests. An unrecognized event has the type `unknown`.
 *
 * @throws `TavusServerError` `invalid-webhook`, with the `status` to reply with: 401 if the secret is missing or wrong,
 * 413 if the body is too large, 400 if it is not a webhook, 500 if something else has already read the body.
 *
 * @example
 * ```ts
 * import { parseWebhook } from 'tavus-react/server';
 *
 * export async function POST(request: Request): Promise<Response> {
 *   const event = await parseWebhook(request, { secret: process.env.WEBHOOK_SECRET });
 *   if (event.type === 'system.shutdown') console.log(event.conversationId, event.reason);
 *   return new Response();
 * }
 * ```
 */
export async function parseWebhook(
  request: Request,
  options: { readonly secret?: string | undefined } = {},
): Promise<WebhookEvent> {
  if ('secret' in options) checkSecret(request, options.secret);
  const read = await readText(request, { maxBytes, timeoutMs: 10_000 });
  if (read.problem === 'already-read') throw alreadyRead();
  if (read.problem === 'too-large') throw invalid(413, 'The webhook is too large.');
  const event = read.problem ? undefined : parseWebhookEvent(parseJson(read.text));
  if (event) return event;
  throw invalid(400, 'The request is not a Tavus webhook.');
}

/** Checks the secret. An undefined one, such as from a missing environment variable, refuses all requests. */
function checkSecret(request: Request, secret: string | undefined): void {
  if (secret && secretsIn(request.url).some((given) => isSameText(given, secret))) return;
  throw invalid(401, 'The webhook secret is missing or wrong.');
}

/**
 * Returns what the secret in a URL can mean: as it is written, with `%2B` for `+`, and with `+` for a space, which
 * `URLSearchParams` writes. The author of `callbackUrl` may have escaped the secret in any of these ways, or not at all.
 */
function secretsIn(url: string): string[] {
  const { search, searchParams } = new URL(url);
  const [, written = ''] = /[?&]secret=([^&]*)/.exec(search) ?? [];
  return [written, unescaped(written), searchParams.get('secret') ?? ''];
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function alreadyRead(): TavusServerError {
  return new TavusServerError('invalid-webhook', 'The body of the webhook has already been read.', {
    hint: 'Pass the request to parseWebhook before anything else reads it, or pass a clone of it.',
    status: 500,
  });
}

function invalid(status: number, message: string): TavusServerError {
  return new TavusServerError('invalid-webhook', message, {
    hint: 'Check the secret in callbackUrl, and that only Tavus posts there.',
    status,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
