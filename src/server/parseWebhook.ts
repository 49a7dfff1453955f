import { parseWebhookEvent } from '../protocol/parseWebhookEvent';
import type { WebhookEvent } from '../protocol/WebhookEvent';
import { isSameText } from './isSameText';
import { readText } from './readText';
import { TavusServerError } from './TavusServerError';

/** Transcripts can be long. */
const maxBytes = 8 * 1024 * 1024;

/**
 * Reads and checks what Tavus posts to a conversation's `callbackUrl`.
 *
 * Tavus does not sign its webhooks ("Webhooks and Callbacks" in the Tavus docs), so anybody who knows the URL can post.
 * Put a secret into it, `https://example.com/webhook?secret=…`, and pass the same one here: others are refused. What is
 * not known yet comes as `unknown`.
 *
 * @throws `TavusServerError` `invalid-webhook`, with the `status` to answer: 401 without the secret, 413 when too large,
 * 400 when it is no webhook.
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
  const read = await readText(request.body, { maxBytes, timeoutMs: 10_000 });
  if (read.problem === 'too-large') throw invalid(413, 'The webhook is too large.');
  const event = read.problem ? undefined : parseWebhookEvent(parseJson(read.text));
  if (event) return event;
  throw invalid(400, 'The request is no webhook of Tavus.');
}

/** A secret that is asked for but missing from the environment lets nobody in. */
function checkSecret(request: Request, secret: string | undefined): void {
  const given = new URL(request.url).searchParams.get('secret') ?? '';
  if (!secret || !isSameText(given, secret)) throw invalid(401, 'The webhook does not have the secret.');
}

function invalid(status: number, message: string): TavusServerError {
  return new TavusServerError('invalid-webhook', message, {
    hint: "Check the callbackUrl's secret, and that nothing but Tavus posts there.",
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
