import { atom, type PrimitiveAtom } from 'jotai/vanilla';
import type { MediaKind } from './MediaPermission';

/** The names of the devices that have just replaced unplugged ones. */
export type ReplacedInputs = Partial<Readonly<Record<MediaKind, string>>>;

/** Creates the atom of a session for the devices that have just replaced unplugged ones. */
export function createReplacedInputs(): PrimitiveAtom<ReplacedInputs> {
  return atom<ReplacedInputs>({});
}
