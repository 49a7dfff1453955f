import type { WireEvent } from './Wire';

type Properties = Readonly<Record<string, unknown>>;

/** The PAL's handlers for the interactions from the page. */
export interface InteractionHandlers {
  respond(text: string): void;
  echo(properties: Properties): void;
  interrupt(): void;
  appendContext(context: string): void;
  overwriteContext(context: string): void;
  sensitivity(properties: Properties): void;
  toolResult(toolCallId: string, properties: Properties): void;
  confirmObjective(properties: Properties): void;
}

/** Reads an interaction in its wire format and calls its handler. Ignores unknown interactions. */
export function hearInteraction(message: WireEvent, handlers: InteractionHandlers): void {
  const properties = (message.properties ?? {}) as Properties;
  const text = (name: string) => (typeof properties[name] === 'string' ? properties[name] : '');
  switch (message.event_type) {
    case 'conversation.respond':
      handlers.respond(text('text'));
      break;
    case 'conversation.echo':
      handlers.echo(properties);
      break;
    case 'conversation.interrupt':
      handlers.interrupt();
      break;
    case 'conversation.append_llm_context':
      handlers.appendContext(text('context'));
      break;
    case 'conversation.overwrite_llm_context':
      handlers.overwriteContext(text('context'));
      break;
    case 'conversation.sensitivity':
      handlers.sensitivity(properties);
      break;
    case 'conversation.tool_result':
      handlers.toolResult(text('tool_call_id'), properties);
      break;
    case 'conversation.objective.confirm':
      handlers.confirmObjective(properties);
      break;
  }
}
