import type { EndReason } from '../../state/Conversation';
import { TavusError, type TavusErrorCode } from '../../state/TavusError';

/** The meaning of a fatal Daily error: a normal end of the call (without `error`), or a failure. */
export interface DailyFailure {
  readonly reason: EndReason;
  readonly error?: TavusError;
}

/** Interprets a fatal `error` event or a rejection of `join()`; `joined` is true if the call had been joined. */
export function readDailyFailure(cause: unknown, joined: boolean): DailyFailure {
  if (cause instanceof TavusError) return { reason: 'failed', error: cause };
  const type = fatalType(cause);
  const end = joined ? endsByType[type] : undefined;
  if (end) return { reason: end };
  const [code, message, hint] = failuresByType[type] ?? (joined ? callFailed : joinFailed);
  return { reason: 'failed', error: new TavusError(code, message, { hint, cause }) };
}

/** Finds the `type` of a fatal Daily error ("DailyFatalErrorType" in the Daily docs), wherever Daily put it. */
function fatalType(cause: unknown): string {
  if (typeof cause === 'string') return cause.includes('bundle') ? 'bundle' : '';
  const { error, type } = (cause ?? {}) as Record<string, unknown>;
  const fatal = error as
    | { readonly type?: unknown; readonly details?: { readonly on?: unknown } }
    | undefined;
  // Daily reports a failure to load its engine as a "connection-error" too; `details.on` tells them apart.
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
  'Joining this conversation is not allowed.',
  'A private room needs the meeting_token returned when it was created.',
];

const expired: Failure = ['expired', 'This conversation has expired.', 'Create a new one.'];

const seeCause = "Check the network and try again. The cause is Daily's error.";

const joinFailed: Failure = ['join-failed', 'Joining the conversation failed.', seeCause];

const callFailed: Failure = ['call-failed', 'The call failed.', seeCause];

const failuresByType: Readonly<Record<string, Failure | undefined>> = {
  'no-room': [
    'room-not-found',
    'This conversation does not exist.',
    'Check the conversation URL, or create a new conversation: rooms are deleted when they end.',
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

/** Converts what the source threw to a failure. Its message is for developers; visitors see only a `text`. */
export function createFailure(cause: unknown): DailyFailure {
  if (cause instanceof TavusError) return { reason: 'failed', error: cause };
  const words = cause instanceof Error ? cause.message : cause;
  const message = typeof words === 'string' && words ? words : 'The conversation could not be created.';
  const error = new TavusError('create-failed', message, {
    hint: 'The cause is what the source threw.',
    cause,
  });
  return { reason: 'failed', error };
}
