import type { ConversationRequest } from '../protocol/ConversationRequest';
import { checkNumber, type NumberRule } from './guard/checkNumber';

const defaults = {
  maxCallDuration: 600,
  participantAbsentTimeout: 60,
  participantLeftTimeout: 60,
  maxParticipants: 2,
} satisfies ConversationRequest;

type Limit = keyof typeof defaults;

const rules: Readonly<Record<Limit, NumberRule>> = {
  maxCallDuration: 'more than 0',
  participantAbsentTimeout: 'at least 0',
  participantLeftTimeout: 'at least 0',
  maxParticipants: 'more than 0',
};

const limits = Object.keys(defaults) as Limit[];

/**
 * Adds defaults that keep a forgotten conversation cheap: it ends after ten minutes, a minute after everyone has
 * left (so that a visitor whose connection was lost can join again), or if nobody joins within a minute, and it has room
 * for only one visitor. Values in the request take precedence, but a conversation never lasts longer than `longest`
 * seconds. A value that is not a number of its kind may have come from a page, and counts as missing.
 */
export function safeConversation(request: ConversationRequest, longest: number): ConversationRequest {
  const given = Object.fromEntries(
    Object.entries(request).filter(
      ([name, value]) => value !== undefined && (!isLimit(name) || isValid(name, value)),
    ),
  );
  const { maxCallDuration, ...rest } = { ...defaults, ...given };
  const seconds = Math.min(maxCallDuration, longest);
  // JSON has no `Infinity`. Without the field, Tavus's own limit applies.
  return Number.isFinite(seconds) ? { ...rest, maxCallDuration: seconds } : rest;
}

/** Throws a `TypeError` that names the first number of the request that is not one of its kind. */
export function checkConversation(request: ConversationRequest): void {
  for (const name of limits) {
    checkNumber(`conversation.${name}`, request[name], defaults[name], rules[name]);
  }
}

function isLimit(name: string): name is Limit {
  return name in rules;
}

function isValid(name: Limit, value: unknown): boolean {
  if (value === Number.POSITIVE_INFINITY) return name === 'maxCallDuration';
  return typeof value === 'number' && (value > 0 || (value === 0 && rules[name] === 'at least 0'));
}
