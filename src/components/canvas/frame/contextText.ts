import type { CanvasCard } from '../../../protocol/canvas/CanvasCard';
import { isJsonObject, type JsonObject } from '../../../protocol/wire/JsonObject';
import { textOf } from './readFrameMessage';

/**
 * Returns what the PAL is told of a card that is being filled in, in the form that Tavus's own host uses. The parts are cut,
 * so that the message stays below the limit of Daily.
 */
export function contextText(
  { component, id }: CanvasCard,
  { content, structuredContent }: JsonObject,
): string {
  const structured = isJsonObject(structuredContent) ? structuredContent : undefined;
  const text = textOf(content);
  const summary = typeof structured?.summary === 'string' ? structured.summary : text;
  return [
    `Magic Canvas state update for ${component} (${id}).`,
    `State: ${cut(typeof structured?.state === 'string' ? structured.state : 'updated', 100)}.`,
    ...(summary ? [`Summary: ${cut(summary, 500)}`] : []),
    ...(structured ? [`Structured state: ${cut(jsonOf(structured), 2000)}`] : []),
    ...(text && text !== summary ? [cut(text, 500)] : []),
  ].join('\n');
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}...` : text;
}

function jsonOf(value: JsonObject): string {
  try {
    return JSON.stringify(value);
  } catch {
    // Messages between windows may hold what JSON cannot, such as circles.
    return '{}';
  }
}
