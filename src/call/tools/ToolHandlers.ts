import type { TavusEvent } from '../../protocol/TavusEvent';
import { TavusError } from '../../state/TavusError';
import { callSafely } from '../Listeners';
import type { ConversationSession } from '../session/ConversationSession';
import { isToolEvent } from '../session/isToolEvent';
import { createPendingAnswers } from '../session/PendingAnswers';
import { answerToolCall } from './answerToolCall';
import { isDevelopment } from './isDevelopment';
import { runToolHandler, type ToolEvent, type ToolOptions, toolFailed } from './runToolHandler';
import { outputText } from './toolOutput';

/** A handler for the calls of one tool; the options are read again for each call. */
export interface ToolHandlerEntry {
  readonly type: ToolEvent['type'];
  readonly name: string;
  options(): ToolOptions;
}

/** A subscriber for calls without a handler. */
export interface UnhandledEntry {
  tellPal(): boolean;
}

/** The mounted tool handlers of one session. Listens to events only while there are any. */
export class ToolHandlers {
  readonly #session: ConversationSession;
  readonly #handlers: ToolHandlerEntry[] = [];
  readonly #unhandled: UnhandledEntry[] = [];
  readonly #told = new Set<string>();
  #stopListening: () => void = () => undefined;

  constructor(session: ConversationSession) {
    this.#session = session;
  }

  /** Adds a handler and returns a function that removes it. */
  add(entry: ToolHandlerEntry): () => void {
    if (this.#handlerOf(entry)) {
      // biome-ignore lint/suspicious/noConsole: developers look for their mistakes in the console.
      console.error(
        `Tavus: two handlers for the tool ${entry.name} are mounted, but only the first one runs. Each call runs ` +
          `once, so use ${hookOf(entry)}('${entry.name}', …) in only one mounted component.`,
      );
    }
    return this.#register(this.#handlers, entry);
  }

  /** Adds a subscriber for unhandled calls and returns a function that removes it. */
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

  /** Runs the handler. Events are deduplicated, so it runs once per call, whatever mounts in the meantime. */
  #hear(event: TavusEvent): void {
    if (!isToolEvent(event) || !this.#session.trustsPal) return;
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
    const pending = this.#session.part(createPendingAnswers);
    const handler: ToolOptions['handler'] = (...args) => pending.inHandler(() => options.handler(...args));
    const finished = pending.handlerRuns();
    try {
      const result = await runToolHandler(event, { ...options, handler }, run.signal);
      const output = outputText(result);
      this.#session.settleToolCall(event, { status: 'done', result });
      answerToolCall(this.#session, event, 'success', output);
    } catch (cause) {
      const error = cause instanceof TavusError ? cause : toolFailed(event, cause);
      this.#session.settleToolCall(event, { status: 'failed', error });
      // The end of the conversation is not a tool error, and the PAL is no longer there to receive it.
      if (!run.isEnding) this.#fail(event, options, error);
    } finally {
      finished();
    }
  }

  #fail(event: ToolEvent, { onError }: ToolOptions, error: TavusError): void {
    if (onError) callSafely(() => onError(error));
    // biome-ignore lint/suspicious/noConsole: without `onError`, the error must still be visible.
    else console.error(error);
    this.#tellFailure(event, error.message);
  }

  #tellFailure(event: ToolEvent, message: string): void {
    try {
      answerToolCall(this.#session, event, 'error', message);
    } catch {
      // The conversation is over, so the PAL cannot be notified.
    }
  }

  #reportUnhandled(event: ToolEvent): void {
    if (isDevelopment() && !this.#session.hearsToolCalls && !this.#told.has(event.name)) {
      this.#told.add(event.name);
      // biome-ignore lint/suspicious/noConsole: developers look for their mistakes in the console.
      console.warn(
        `Tavus: the PAL called the tool ${event.name}, but no mounted component handles it. ` +
          `Mount one with ${hookOf(event)}('${event.name}', …), or remove the tool from the PAL.`,
      );
    }
    if (!this.#unhandled.some((entry) => entry.tellPal())) return;
    const message = `The tool ${event.name} is not available on this page.`;
    this.#session.settleToolCall(event, { status: 'failed', error: message });
    this.#tellFailure(event, message);
  }
}

/** Creates the tool handlers of a session, for `session.part`. */
export function createToolHandlers(session: ConversationSession): ToolHandlers {
  return new ToolHandlers(session);
}

function hookOf({ type }: Pick<ToolEvent, 'type'>): string {
  return type === 'conversation.tool_call' ? 'useToolCall' : 'usePerceptionToolCall';
}
