/** A server's reply. */
export interface JsonReply {
  readonly ok: boolean;
  readonly status: number;
  /** Undefined if the body was empty or not JSON. */
  readonly json: unknown;
  /** The body as it was received. */
  readonly text: string;
  /** How long the server asks to wait, in seconds: its `Retry-After`, if it has one that the page may read. */
  readonly retryAfter?: number | undefined;
}

/** Reads a reply, whatever its status; rejects if its body breaks off or has been read before. */
export async function readReply(response: Response): Promise<JsonReply> {
  const text = await response.text();
  const { ok, status, headers } = response;
  return { ok, status, json: parseJson(text), text, retryAfter: readRetryAfter(headers.get('retry-after')) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Parses the header: a number of seconds or a date. */
function readRetryAfter(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
