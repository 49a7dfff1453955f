import type { JsonObject } from '../../protocol/wire/JsonObject';
import { type Conversation, idleConversation } from '../../state/Conversation';
import { restoredError, storedError } from './storedError';

/** Returns what has changed in a conversation, as a recording keeps it; undefined if nothing has. */
export function conversationPatch(before: Conversation, after: Conversation): JsonObject | undefined {
  const changed = fields.filter((field) => !Object.is(before[field], after[field]));
  if (changed.length === 0) return undefined;
  return Object.fromEntries(changed.map((field) => [field, storedError(after[field]) ?? null]));
}

/** Returns the conversation with a change that a recording has kept. */
export function patchedConversation(before: Conversation, patch: JsonObject): Conversation {
  const known = fields.filter((field) => Object.hasOwn(patch, field));
  const changes = known.map((field) => [
    field,
    field === 'error' ? restoredError(patch[field] ?? undefined) : (patch[field] ?? undefined),
  ]);
  return { ...before, ...Object.fromEntries(changes) };
}

const fields = Object.keys(idleConversation) as (keyof Conversation)[];
