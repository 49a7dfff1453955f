import { isJsonObject, type JsonObject } from '../../../protocol/wire/JsonObject';

/** What a frame can ask for, and what it tells. */
export interface ChannelListener {
  /** Returns whether messages of this origin count. A sandboxed frame without an origin of its own has the origin `null`. */
  accepts(origin: string): boolean;
  /** Answers a request, or returns undefined if there is no such method. */
  answer(method: string, params: JsonObject): Promise<JsonObject> | JsonObject | undefined;
  /** Receives a notification. */
  hear(method: string, params: JsonObject): void;
}

/** A connection to the page in a frame, in JSON-RPC 2.0. */
export interface FrameChannel {
  /** Sends a notification. */
  notify(method: string, params: JsonObject): void;
  /** Sends a request, and resolves when it is answered, with a result or with an error. */
  ask(method: string, params: JsonObject): Promise<void>;
  /** Stops listening. */
  close(): void;
}

/**
 * Listens to the page in a frame. The frame may have no origin, so the only proof of the sender is `event.source`. It is
 * compared with the `contentWindow` that the frame has when the message arrives, because navigating may replace it.
 */
export function openChannel(iframe: HTMLIFrameElement, listener: ChannelListener): FrameChannel {
  const asked = new Map<unknown, () => void>();
  let nextId = 0;
  // The origin that the page in the frame turned out to have. Nothing is sent before its first message.
  let target = '*';

  const post = (message: JsonObject) => {
    iframe.contentWindow?.postMessage({ jsonrpc: '2.0', ...message }, target);
  };
  const reply = async (id: unknown, method: string, params: JsonObject) => {
    try {
      const result = await listener.answer(method, params);
      post(result ? { id, result } : { id, error: { code: -32601, message: 'Method not found' } });
    } catch {
      post({ id, error: { code: -32603, message: 'Internal error' } });
    }
  };
  const receive = ({ source, origin, data }: MessageEvent) => {
    if (source === null || source !== iframe.contentWindow || !listener.accepts(origin)) return;
    if (!isJsonObject(data) || data.jsonrpc !== '2.0') return;
    target = origin === 'null' ? '*' : origin;
    const { id, method } = data;
    const params = isJsonObject(data.params) ? data.params : {};
    if (typeof method !== 'string') asked.get(id)?.();
    else if (id === undefined) listener.hear(method, params);
    else if (typeof id === 'string' || typeof id === 'number') void reply(id, method, params);
  };
  window.addEventListener('message', receive);

  return {
    notify: (method, params) => post({ method, params }),
    ask(method, params) {
      const id = nextId++;
      return new Promise((resolve) => {
        asked.set(id, () => {
          asked.delete(id);
          resolve();
        });
        post({ id, method, params });
      });
    },
    close: () => window.removeEventListener('message', receive),
  };
}
