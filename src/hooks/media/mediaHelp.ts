import type { Labels } from '../labels/Labels';
import type { InputPermission } from './useInputPermission';

/** What to do when a microphone or camera cannot be used; undefined when all is well. */
export function mediaHelp(
  device: 'microphone' | 'camera',
  permission: InputPermission,
  labels: Labels,
): string | undefined {
  const text = helpFor(permission, labels);
  return text?.replaceAll('{device}', labels[device]);
}

function helpFor(permission: InputPermission, labels: Labels): string | undefined {
  switch (permission) {
    case 'granted':
    case 'idle':
      return undefined;
    case 'pending':
      return labels.helpPending;
    case 'blocked':
      return labels.helpBlocked;
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
