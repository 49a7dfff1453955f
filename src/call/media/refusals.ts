import { atom, type PrimitiveAtom } from 'jotai/vanilla';
import type { MediaKind, MediaPermission } from './MediaPermission';

/** Why an input could not be used when it was last requested outside a call. Usable inputs are missing. */
export type Refusals = Readonly<Partial<Record<MediaKind, MediaPermission>>>;

/** The refusals that outlive the hair check, so that the application can still explain them. */
export const refusals: PrimitiveAtom<Refusals> = atom<Refusals>({});

/** Returns the permissions that are refusals. */
export function refusalsAmong(permissions: Readonly<Record<MediaKind, MediaPermission>>): Refusals {
  const entries = Object.entries(permissions);
  return Object.fromEntries(entries.filter(([, permission]) => !usable.includes(permission)));
}

const usable: readonly MediaPermission[] = ['idle', 'pending', 'granted'];
