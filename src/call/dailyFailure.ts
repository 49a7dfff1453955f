import type { EndReason } from '../state/Conversation';
import { TavusError } from '../state/TavusError';

/** What a fatal error of Daily means: the end of a call that was joined, or a call that could not be. */
export interface DailyFailure {
  readonly reason: EndReason;
  readonly error?: TavusError;
}

/** Reads a fatal `error` event or a rejected `join()`; `joined` tells whether the call was under way. */
export function readDailyFailure(cause: unknown, joined: boolean): DailyFailure {
  if (cause instanceof TavusError) return { reason: 'failed', error: cause };
  const type = fatalType(cause);
  const end = joined ? endsByType[type] : undefined;
  if (end) return { reason: end };
  const failure = failuresByType[type] ?? (joined ? callFailed : joinFailed);
  const error = new TavusError(failure.code, failure.message, {
    hint: failure.hint,
    recoverable: failure.recoverable ?? true,
    cause,
  });
  return { reason: 'failed', error };
}

/** The `type` of Daily's fatal errors ("DailyFatalErrorType" in the Daily docs), wherever it stands. */
function fatalType(cause: unknown): string {
  if (typeof cause === 'string') return cause.includes('bundle') ? 'bundle' : '';
  const { error, type } = (cause ?? {}) as Record<string, unknown>;
  const fatal = error as
    | { readonly type?: unknown; readonly details?: { readonly on?: unknown } }
    | undefined;
  // An engine that cannot be loaded is a "connection-error" too, told by where it happened.
  if (fatal?.details?.on === 'load') return 'bundle';
  return `${fatal?.type ?? type ?? ''}`;
}

const endsByType: Readonly<Record<string, EndReason | undefined>> = {
  ejected: 'ejected',
  'exp-room': 'max-duration',
  'exp-token': 'max-duration',
  'no-room': 'ended-remotely',
  'end-of-life': 'ended-remotely',
  'connection-error': 'connection-lost',
};

interface Failure {
  readonly code: TavusError['code'];
  readonly message: string;
  readonly hint: string;
  readonly recoverable?: boolean;
}

const notAllowed: Failure = {
  code: 'not-allowed',
  message: 'This conversation may not be joined.',
  hint: 'A private room needs the meeting_token that Tavus returned when the conversation was created.',
};

const expired: Failure = {
  code: 'expired',
  message: 'This conversation is over: its room or token has expired.',
  hint: 'Create a new conversation; rooms close when their time is up.',
};

const joinFailed: Failure = {
  code: 'join-failed',
  message: 'Joining the conversation failed.',
  hint: 'Check the network and try again; the cause tells what Daily said.',
};

const callFailed: Failure = {
  code: 'call-failed',
  message: 'The call broke off.',
  hint: 'Start again; the cause tells what Daily said.',
};

const failuresByType: Readonly<Record<string, Failure | undefined>> = {
  'no-room': {
    code: 'room-not-found',
    message: 'There is no such conversation.',
    hint: 'Check the conversation URL, or create a new conversation: rooms are deleted when they end.',
  },
  'meeting-full': {
    code: 'room-full',
    message: 'The conversation has no room for another participant.',
    hint: 'Close other windows that joined it, or raise max_participants when creating it.',
  },
  'not-allowed': notAllowed,
  'nbf-room': notAllowed,
  'nbf-token': notAllowed,
  'exp-room': expired,
  'exp-token': expired,
  'end-of-life': expired,
  ejected: { code: 'ejected', message: 'The conversation was closed while joining.', hint: 'Start again.' },
  'connection-error': {
    code: 'join-failed',
    message: 'No connection to the conversation could be made.',
    hint: 'Check the network, VPN and firewall (WebRTC must reach *.daily.co), then try again.',
  },
  timeout: {
    code: 'join-timeout',
    message: 'Joining the conversation took too long.',
    hint: 'Check the network and try again.',
  },
  bundle: {
    code: 'load-failed',
    message: 'The video engine could not be loaded.',
    hint: 'Check the network and the Content-Security-Policy (c.daily.co must be allowed), then try again.',
  },
};
