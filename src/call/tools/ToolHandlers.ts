import { isCanvasAction } from '../../protocol/isCanvasAction';
import type { TavusEvent } from '../../protocol/TavusEvent';
import { toolCallKey } from '../../state/fold/toolCallKey';
import { TavusError } from '../../state/TavusError';
import { outcomeKey, type ToolOutcome } from '../../state/ToolOutcome';
import { callSafely } from '../Listeners';
import type { ConversationSession } from '../session/ConversationSession';
import { answerToolCall } from './answerToolCall';
import { carryOutTool, type ToolEvent, type ToolOptions, toolFailed } from './carryOutTool';
import { isDevelopment } from './isDevelopment';
import { outputText } from './toolOutput';

/** Who handles the calls of one tool; the options are read anew for each call. */
export interface ToolHandlerEntry {
  readonly type: ToolEvent['type'];
  readonly name: string;
  options(): ToolOptions;
}

/** Who wants to know of calls that nobody handles. */
export interface UnhandledEntry {
  tellPal(): boolean;
}

/** The mounted tool handlers of one session. It listens while there are any. */
export class ToolHandlers {
  readonly #session: ConversationSession;
  readonly #handlers: ToolHandlerEntry[] = [];
  readonly #unhandled: UnhandledEntry[] = [];
  readonly #told = new Set<string>();
  #stopListening: () => void = () => undefined;

  constructor(session: ConversationSession) {
    this.#session = session;
  }

  /** Adds a handler, and returns what removes it. */
  add(entry: ToolHandlerEntry): () => void {
    if (this.#handlerOf(entry)) {
      // biome-ignore lint/suspicious/noConsole: a mistake of the developer's, told where developers look.
      console.error(
        `Tavus: two handlers for the tool ${entry.name} are mounted, and only the first one runs. A call runs once, ` +
          `so it can have one handler: call ${hookOf(entry)}('${entry.name}', …) in one mounted component only.`,
      );
    }
    return this.#register(this.#handlers, entry);
  }

  /** Adds somebody who wants to know of unhandled calls, and returns what removes them. */
  addUnhandled(entry: UnhandledEntry): () => void {
    return this.#register(this.#unhandled, entry);
  }

  #register<Entry>(entries: Entry[], entry: Entry): () => void {
    if (this.#handlers.length + this.#unhandled.length === 0) {
      this.#stopListening = this.#session.events.add((event) => this.#hear(event));
    }
    entries.push(entry);
    return () => {
      entries.splice(entries.indexOf(entry), 1);
      if (this.#handlers.length + this.#unhandled.length === 0) this.#stopListening();
    };
  }

  /** Events come once for each call, so handlers run once for each call, whoever mounts in between. */
  #hear(event: TavusEvent): void {
    if (!isToolEvent(event)) return;
    const handler = this.#handlerOf(event);
    if (handler) void this.#handle(event, handler.options());
    else this.#reportUnhandled(event);
  }

  #handlerOf({ type, name }: Pick<ToolEvent, 'type' | 'name'>): ToolHandlerEntry | undefined {
    return this.#handlers.find((entry) => entry.type === type && entry.name === name);
  }

  async #handle(event: ToolEvent, options: ToolOptions): Promise<void> {
    const { run } = this.#session;
    if (!run) return;
    try {
      const result = await carryOutTool(event, options, run.signal);
      const output = outputText(result);
      this.#settle(event, { status: 'done', result });
      answerToolCall(this.#session, event, 'success', output);
    } catch (cause) {
      const error = cause instanceof TavusError ? cause : toolFailed(event, cause);
      this.#settle(event, { status: 'failed', error });
      // The end of the conversation is no error of the tool's, and nobody is left to be told.
      if (!run.isEnding) this.#fail(event, options, error);
    }
  }

  #fail(event: ToolEvent, { onError }: ToolOptions, error: TavusError): void {
    if (onError) callSafely(() => onError(error));
    // biome-ignore lint/suspicious/noConsole: an error nobody asked for must still be seen.
    else console.error(error);
    this.#tellFailure(event, error.message.replace('Tavus: ', ''));
  }

  #tellFailure(event: ToolEvent, message: string): void {
    try {
      answerToolCall(this.#session, event, 'error', message);
    } catch {
      // Nobody is there any more to be told.
    }
  }

  #settle(event: ToolEvent, outcome: ToolOutcome): void {
    const { toolCallId } = event;
    this.#session.settleToolCall(outcomeKey({ key: toolCallKey(event), toolCallId }), outcome);
  }

  #reportUnhandled(event: ToolEvent): void {
    if (isDevelopment() && !this.#session.hearsToolCalls && !this.#told.has(event.name)) {
      this.#told.add(event.name);
      // biome-ignore lint/suspicious/noConsole: a mistake of the developer's, told where developers look.
      console.warn(
        `Tavus: the PAL called the tool ${event.name}, and no mounted component handles it. ` +
          `Mount one with ${hookOf(event)}('${event.name}', …), or take the tool from the PAL.`,
      );
    }
    if (!this.#unhandled.some((entry) => entry.tellPal())) return;
    const message = `The tool ${event.name} is not available on this page.`;
    this.#settle(event, { status: 'failed', error: message });
    this.#tellFailure(event, message);
  }
}

/** The tool handlers of a session, for `session.part`. */
export function createToolHandlers(session: ConversationSession): ToolHandlers {
  return new ToolHandlers(session);
}

/** What Magic Canvas calls is answered by Tavus, not by the application. */
function isToolEvent(event: TavusEvent): event is ToolEvent {
  if (event.type === 'conversation.tool_call') return !isCanvasAction(event);
  return event.type === 'conversation.perception_tool_call';
}

function hookOf({ type }: Pick<ToolEvent, 'type'>): string {
  return type === 'conversation.tool_call' ? 'useToolCall' : 'usePerceptionToolCall';
}
