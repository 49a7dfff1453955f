import type { EndReason } from '../../state/Conversation';
import { TavusError, type TavusErrorCode } from '../../state/TavusError';

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
  const [code, message, hint] = failuresByType[type] ?? (joined ? callFailed : joinFailed);
  return { reason: 'failed', error: new TavusError(code, message, { hint, cause }) };
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

type Failure = readonly [code: TavusErrorCode, message: string, hint: string];

const notAllowed: Failure = [
  'not-allowed',
  'This conversation may not be joined.',
  'A private room needs the meeting_token of its creation.',
];

const expired: Failure = ['expired', 'This conversation is over: its time is up.', 'Create a new one.'];

const seeCause = 'Check the network and try again; the cause tells what Daily said.';

const joinFailed: Failure = ['join-failed', 'Joining the conversation failed.', seeCause];

const callFailed: Failure = ['call-failed', 'The call broke off.', seeCause];

const failuresByType: Readonly<Record<string, Failure | undefined>> = {
  'no-room': [
    'room-not-found',
    'There is no such conversation.',
    'Check the conversation URL, or create a new one: rooms are deleted when they end.',
  ],
  'meeting-full': [
    'room-full',
    'The conversation is full.',
    'Close other windows that joined it, or raise max_participants.',
  ],
  'not-allowed': notAllowed,
  'nbf-room': notAllowed,
  'nbf-token': notAllowed,
  'exp-room': expired,
  'exp-token': expired,
  'end-of-life': expired,
  ejected: ['ejected', 'The conversation was closed while joining.', 'Start again.'],
  timeout: ['join-timeout', 'Joining the conversation took too long.', seeCause],
  bundle: [
    'load-failed',
    "Daily's engine could not be loaded.",
    'Check the network, and that the Content-Security-Policy allows c.daily.co.',
  ],
};

/** What a failure of the source means. */
export function createFailure(cause: unknown): DailyFailure {
  if (cause instanceof TavusError) return { reason: 'failed', error: cause };
  const error = new TavusError('create-failed', 'The conversation could not be created.', {
    hint: 'The cause tells what the source said.',
    cause,
  });
  return { reason: 'failed', error };
}
