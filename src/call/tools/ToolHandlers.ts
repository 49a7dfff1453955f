import type { TavusEvent } from '../../protocol/TavusEvent';
import { isDevelopment } from '../../protocol/wire/isDevelopment';
import { TavusError } from '../../state/TavusError';
import type { ToolOutcome } from '../../state/ToolOutcome';
import { callSafely } from '../Listeners';
import { createOwnTools } from '../OwnTools';
import type { ConversationSession } from '../session/ConversationSession';
import { isToolEvent } from '../session/isToolEvent';
import { createPendingAnswers } from '../session/PendingAnswers';
import { answerToolCall } from './answerToolCall';
import { createEventWatchers } from './EventWatchers';
import { runToolHandler, type ToolEvent, type ToolOptions, toolFailed } from './runToolHandler';
import { ignore } from './ToolAnswer';
import { outputText } from './toolOutput';

/** Handlers for the calls of some tools; the options are read again for each call. */
export interface ToolHandlerEntry {
  readonly type: ToolEvent['type'];
  /** The names of the tools; `*` stands for every tool that nobody else handles. */
  readonly names: readonly string[];
  options(name: string): ToolOptions | undefined;
}

/** The name that stands for every tool without a handler of its own. */
const anyTool = '*';

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
    session.part(createOwnTools).has = (name) =>
      this.#optionsOf({ type: 'conversation.tool_call' }, name) !== undefined;
  }

  /** Adds a handler and returns a function that removes it. */
  add(entry: ToolHandlerEntry): () => void {
    const { type, names } = entry;
    for (const name of names) {
      if (!this.#handlers.some((other) => other.type === type && other.options(name))) continue;
      // biome-ignore lint/suspicious/noConsole: developers look for their mistakes in the console.
      console.error(
        `Tavus: two handlers for the tool ${name} are mounted, but only the first one runs. Each call runs ` +
          `once, so use ${hookOf(entry)}('${name}', …) in only one mounted component.`,
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
    const options = this.#optionsOf(event, event.name) ?? this.#optionsOf(event, anyTool);
    if (options) void this.#handle(event, options);
    else this.#reportUnhandled(event);
  }

  #optionsOf({ type }: Pick<ToolEvent, 'type'>, name: string): ToolOptions | undefined {
    for (const entry of this.#handlers) {
      const options = entry.type === type ? entry.options(name) : undefined;
      if (options) return options;
    }
    return undefined;
  }

  async #handle(event: ToolEvent, options: ToolOptions): Promise<void> {
    const { run } = this.#session;
    if (!run) return;
    const pending = this.#session.part(createPendingAnswers);
    const startedAt = this.#session.now();
    const settle = (outcome: ToolOutcome) =>
      this.#session.settleToolCall(event, { ...outcome, durationMs: this.#session.now() - startedAt });
    const handler: ToolOptions['handler'] = (...args) => pending.inHandler(() => options.handler(...args));
    const finished = pending.handlerRuns();
    this.#session.settleToolCall(event, { status: 'running' });
    try {
      const onDefer = () => this.#session.settleToolCall(event, { status: 'deferred' });
      const result = await runToolHandler(event, { ...options, handler }, run.signal, onDefer);
      if (result === ignore) {
        settle({ status: 'ignored' });
        return;
      }
      const output = outputText(result);
      settle({ status: 'done', result });
      answerToolCall(this.#session, event, 'success', output);
    } catch (cause) {
      const error = cause instanceof TavusError ? cause : toolFailed(event, cause);
      settle({ status: 'failed', error });
      // The end of the conversation is not a tool error, and the PAL is no longer there to receive it.
      if (!run.isEnding) this.#fail(event, options, error);
    } finally {
      finished();
    }
  }

  #fail(event: ToolEvent, { onError, failureText }: ToolOptions, error: TavusError): void {
    if (onError) callSafely(() => onError(error));
    // biome-ignore lint/suspicious/noConsole: without `onError`, the error must still be visible.
    else console.error(error);
    let text: string | undefined;
    callSafely(() => {
      text = typeof failureText === 'function' ? failureText(error) : failureText;
    });
    this.#tellFailure(event, text ?? error.message);
  }

  #tellFailure(event: ToolEvent, message: string): void {
    try {
      answerToolCall(this.#session, event, 'error', message);
    } catch {
      // The conversation is over, so the PAL cannot be notified.
    }
  }

  #reportUnhandled(event: ToolEvent): void {
    // Perception waits for no answer, so an application that watches the events has handled them.
    const { type } = event;
    if (type === 'conversation.perception_tool_call' && this.#session.part(createEventWatchers).watches(type))
      return;
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
