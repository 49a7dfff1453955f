import { RateLimit } from '../../../call/canvas/RateLimit';
import { startTimer } from '../../../call/startTimer';
import { within } from '../../../call/within';
import type { JsonObject } from '../../../protocol/wire/JsonObject';
import { frameHeight } from './frameHeight';
import { changedKeys, type DisplayMode } from './hostContext';
import { openChannel } from './openChannel';
import { type FrameInteraction, readFrameMessage } from './readFrameMessage';

/** What a frame shows at first, and who is told what happens in it. */
export interface FrameOptions {
  readonly url: string;
  /** Returns whether messages of this origin count; see {@link openChannel}. */
  accepts(origin: string): boolean;
  /** The arguments of the card. */
  readonly input: JsonObject;
  /** What the frame is told of the page. */
  readonly context: JsonObject;
  /** The page in the frame is connected. */
  onReady(): void;
  /** No page has connected in time. */
  onSilence(): void;
  onHeight(height: number): void;
  /** Shows the frame in another size. */
  onDisplayMode(mode: DisplayMode): void;
  /** Records an interaction, then says the text. Rejects if it could not be recorded. */
  onInteraction(interaction: FrameInteraction, text: string): Promise<void>;
  /** The state of a card that is being filled in. */
  onModelContext(update: JsonObject): void;
  /** A message was refused. */
  onRefusal(reason: FrameRefusal): void;
}

/** Why a message of a frame was refused. */
export type FrameRefusal = 'no-interaction' | 'too-fast';

/** A frame that is open. */
export interface OpenFrame {
  /** Hands new arguments to the page in the frame, which is not loaded again. */
  setInput(input: JsonObject): void;
  /** Tells the page in the frame what has changed around it. */
  setContext(context: JsonObject): void;
  /** Lets the page in the frame end by itself, for a second at most. Resolves when nothing listens to it any more. */
  close(): Promise<void>;
}

const connectMs = 10_000;
const teardownMs = 1000;
const protocolVersion = '2026-01-26';

/**
 * Loads a card into a frame and talks to it as the host of an MCP App. It listens before it sets `src`, because the page in
 * the frame speaks first, and nothing is kept for those who listen later.
 */
export function openFrame(iframe: HTMLIFrameElement, options: FrameOptions): OpenFrame {
  let isReady = false;
  let isClosing = false;
  let { input, context } = options;
  let known: JsonObject = {};
  let isAnswering = false;
  const limit = new RateLimit();

  const channel = openChannel(iframe, {
    accepts: (origin) => options.accepts(origin),
    answer(method, params) {
      if (isClosing) return undefined;
      switch (method) {
        case 'ui/initialize':
          known = context;
          return { protocolVersion, hostInfo, hostCapabilities, hostContext: context };
        case 'ui/message':
          return answerMessage(params);
        case 'ui/update-model-context':
          options.onModelContext(params);
          return {};
        case 'ui/request-display-mode': {
          const mode = params.mode === 'fullscreen' ? 'fullscreen' : 'inline';
          options.onDisplayMode(mode);
          return { mode };
        }
        case 'ping':
          return {};
        default:
          return undefined;
      }
    },
    hear(method, params) {
      if (isClosing) return;
      if (method === 'ui/notifications/initialized') begin();
      if (method !== 'ui/notifications/size-changed') return;
      const height = frameHeight(params.height);
      if (height !== undefined) options.onHeight(height);
    },
  });
  const stopWaiting = startTimer(options.onSilence, connectMs);
  iframe.src = options.url;

  function begin() {
    stopWaiting();
    isReady = true;
    tellInput();
    tellContext();
    options.onReady();
  }

  function tellInput() {
    if (isReady) channel.notify('ui/notifications/tool-input', { arguments: input });
  }

  function tellContext() {
    if (!isReady) return;
    const changed = changedKeys(known, context);
    known = context;
    if (Object.keys(changed).length > 0) channel.notify('ui/notifications/host-context-changed', changed);
  }

  async function answerMessage(params: JsonObject): Promise<JsonObject> {
    const { interaction, text } = readFrameMessage(params);
    if (!interaction) return refuse('no-interaction', 'missing_interaction_metadata');
    if (isAnswering || !limit.take(performance.now())) return refuse('too-fast', 'too_many_interactions');
    isAnswering = true;
    try {
      await options.onInteraction(interaction, text);
      return {};
    } catch (error) {
      return failure('interaction_post_failed', error instanceof Error ? error.message : 'Not recorded.');
    } finally {
      isAnswering = false;
    }
  }

  function refuse(reason: FrameRefusal, code: string): JsonObject {
    options.onRefusal(reason);
    return failure(code, 'The message was refused.');
  }

  return {
    setInput(next) {
      input = next;
      tellInput();
    },
    setContext(next) {
      context = next;
      tellContext();
    },
    async close() {
      stopWaiting();
      isClosing = true;
      // A page that has not connected has nothing to end.
      if (isReady) await within(teardownMs, channel.ask('ui/resource-teardown', {}));
      channel.close();
    },
  };
}

function failure(code: string, message: string): JsonObject {
  return { isError: true, code, message };
}

// The version of this host, not of the package.
const hostInfo = { name: 'tavus-react', version: '1' };

const hostCapabilities = {
  logging: {},
  message: { text: {}, structuredContent: {} },
  updateModelContext: { text: {}, structuredContent: {} },
};
