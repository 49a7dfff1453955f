import type { Labels } from '../labels/Labels';
import { type Browser, browserOf } from './browserOf';
import type { InputPermission } from './useInputPermission';

/** What a help is about: one input, or both where the browser treats them alike. */
export type HelpKind = 'microphone' | 'camera' | 'both';

/** Returns what the visitor can do when a microphone or camera cannot be used; undefined if there is no problem. */
export function mediaHelp(kind: HelpKind, permission: InputPermission, labels: Labels): string | undefined {
  const text = helpFor(permission, labels);
  return text?.replaceAll('{device}', kind === 'both' ? labels.microphoneAndCamera : labels[kind]);
}

/** Returns the browser in whose address bar the visitor can allow an input that is blocked. */
export function unblockingBrowser(permission: InputPermission): Browser | undefined {
  return permission === 'blocked' ? browserOf(navigator.userAgent) : undefined;
}

/** Returns the notice while the system mutes a device, or after `replacement` has replaced it. */
export function changeHelp(
  device: 'microphone' | 'camera',
  mutedBySystem: boolean,
  replacement: string | undefined,
  labels: Labels,
): string | undefined {
  if (!mutedBySystem && replacement === undefined) return undefined;
  const text = mutedBySystem ? labels.helpMutedBySystem : labels.helpReplaced;
  // A name can contain the patterns of `replaceAll`, so a function returns it.
  return text.replaceAll('{device}', labels[device]).replaceAll('{name}', () => replacement ?? '');
}

function helpFor(permission: InputPermission, labels: Labels): string | undefined {
  switch (permission) {
    case 'granted':
    case 'idle':
      return undefined;
    case 'pending':
      return labels.helpPending;
    case 'blocked':
      return helpBlocked(labels);
    case 'dismissed':
      return labels.helpDismissed;
    case 'disallowed':
      return labels.helpDisallowed;
    case 'not-found':
      return labels.helpNotFound;
    case 'in-use':
      return labels.helpInUse;
    case 'not-supported':
      return labels.helpNotSupported;
    default:
      return labels.helpUnknown;
  }
}

function helpBlocked(labels: Labels): string {
  switch (unblockingBrowser('blocked')) {
    case 'chromium':
      return labels.helpBlockedInChrome;
    case 'firefox':
      return labels.helpBlockedInFirefox;
    case 'safari':
      return labels.helpBlockedInSafari;
    default:
      return labels.helpBlocked;
  }
}
