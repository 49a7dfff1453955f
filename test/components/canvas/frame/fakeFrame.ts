import { vi } from 'vitest';
import {
  type FrameOptions,
  type OpenFrame,
  openFrame,
} from '../../../../src/components/canvas/frame/openFrame';
import type { JsonObject } from '../../../../src/protocol/TavusEvent';

/** A frame without a page in it: a test plays its part. */
export interface FakeFrame {
  readonly frame: OpenFrame;
  /** Everything that the frame was sent. */
  readonly received: JsonObject[];
  readonly iframe: { contentWindow: object | null };
  readonly options: FrameOptions;
  /** Sends a message as the page in the frame does, or as the event says. */
  say(data: unknown, event?: Partial<Pick<MessageEvent, 'source' | 'origin'>>): void;
  /** Sends a request, and returns the answer. */
  ask(method: string, params?: JsonObject): Promise<JsonObject | undefined>;
  /** Connects as an MCP App does. */
  connect(): Promise<void>;
}

/** Opens a frame whose page is played by a test. `loads` is called when the frame gets its address. */
export function fakeFrame(
  given: Partial<FrameOptions> = {},
  loads: (url: string) => void = () => undefined,
): FakeFrame {
  const received: JsonObject[] = [];
  const contentWindow = { postMessage: (message: JsonObject) => received.push(structuredClone(message)) };
  const iframe = {
    contentWindow: contentWindow as object | null,
    set src(url: string) {
      loads(url);
    },
  };
  const options: FrameOptions = {
    url: 'https://mcp-ui.tavus.io/card',
    accepts: (origin) => origin === 'null',
    input: { title: 'Our prices' },
    context: { theme: 'light', width: 384 },
    onReady: vi.fn(),
    onSilence: vi.fn(),
    onHeight: vi.fn(),
    onDisplayMode: vi.fn(),
    onInteraction: vi.fn(async () => undefined),
    onModelContext: vi.fn(),
    onRefusal: vi.fn(),
    ...given,
  };
  const frame = openFrame(iframe as unknown as HTMLIFrameElement, options);
  let lastId = 0;
  const say: FakeFrame['say'] = (data, event) => {
    const source = iframe.contentWindow as Window | null;
    const message = new MessageEvent('message', { data, origin: 'null' });
    Object.defineProperty(message, 'source', { value: event && 'source' in event ? event.source : source });
    if (event?.origin !== undefined) Object.defineProperty(message, 'origin', { value: event.origin });
    window.dispatchEvent(message);
  };
  const ask: FakeFrame['ask'] = async (method, params) => {
    lastId += 1;
    const id = `ask-${lastId}`;
    say({ jsonrpc: '2.0', id, method, ...(params && { params }) });
    return vi.waitFor(() => {
      const answer = received.find((message) => message.id === id);
      if (!answer) throw new Error(`No answer to ${method}.`);
      return answer;
    });
  };
  return {
    frame,
    received,
    iframe,
    options,
    say,
    ask,
    async connect() {
      await ask('ui/initialize', { protocolVersion: '2026-01-26', appInfo: {}, appCapabilities: {} });
      say({ jsonrpc: '2.0', method: 'ui/notifications/initialized' });
    },
  };
}
