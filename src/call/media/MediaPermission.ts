import { errorName } from './errorName';

/** The kind of input, as constraints and tracks name it: `audio` for the microphone, `video` for the camera. */
export type MediaKind = 'audio' | 'video';

/**
 * Whether an input may be used, or why not: `idle` before it is requested, `pending` while the browser asks, `blocked`
 * by the visitor or the system, `dismissed` without an answer, `disallowed` by the page that embeds this one.
 */
export type MediaPermission =
  | 'idle'
  | 'pending'
  | 'granted'
  | 'blocked'
  | 'dismissed'
  | 'disallowed'
  | 'not-found'
  | 'in-use'
  | 'not-supported';

const names = { audio: 'microphone', video: 'camera' } as const;

/** Returns the permission that explains why `getUserMedia` failed for one input. */
export async function permissionAfter(cause: unknown, kind: MediaKind): Promise<MediaPermission> {
  if (!navigator.mediaDevices) return 'not-supported';
  const name = errorName(cause);
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'not-found';
  if (name === 'NotReadableError' || name === 'AbortError') return 'in-use';
  if (name === 'NotSupportedError' || name === 'TypeError') return 'not-supported';
  if (name === 'SecurityError' || !isAllowedByPage(kind)) return 'disallowed';
  return (await queryPermission(kind))?.state === 'prompt' ? 'dismissed' : 'blocked';
}

/** Returns the permission that the browser has stored; undefined in browsers that do not support the query. */
export async function queryPermission(kind: MediaKind): Promise<PermissionStatus | undefined> {
  try {
    return await navigator.permissions.query({ name: names[kind] });
  } catch {
    return undefined;
  }
}

/**
 * Returns whether the page's permissions policy allows the input. Only Chromium reports this; in other browsers a
 * disallowed input looks as if the visitor had denied it.
 */
export function isAllowedByPage(kind: MediaKind): boolean {
  const { featurePolicy } = document as Document & {
    readonly featurePolicy?: { allowsFeature(feature: string): boolean };
  };
  return featurePolicy?.allowsFeature(names[kind]) ?? true;
}
