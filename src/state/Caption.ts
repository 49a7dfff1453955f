import type { Role } from '../protocol/TavusEvent';
import type { Speaking } from './Speaking';
import type { Utterance } from './Utterance';

/** The words being spoken now. */
export interface Caption {
  readonly utteranceId: string;
  readonly role: Role;
  readonly text: string;
}

/** How far back the words being spoken now can stand: typed texts and a user cutting in come behind them. */
const reach = 8;

/** What to caption: the PAL's words while it speaks, else the user's. */
export function captionOf(
  speaking: Speaking,
  utteranceIds: readonly string[],
  utterance: (id: string) => Utterance | undefined,
): Caption | undefined {
  const recent = utteranceIds.slice(-reach).reverse();
  const newest = (role: Role) => recent.map(utterance).find((row) => row?.role === role);
  const pal = newest('pal');
  if (pal && (speaking.pal ? !pal.interrupted : pal.status === 'streaming')) return captionFrom(pal);
  const user = newest('user');
  return user?.status === 'streaming' && speaking.user ? captionFrom(user) : undefined;
}

/** True when both show the same: nobody needs to hear of it. */
export function isSameCaption(a: Caption | undefined, b: Caption | undefined): boolean {
  return a?.utteranceId === b?.utteranceId && a?.text === b?.text;
}

function captionFrom({ id, role, text }: Utterance): Caption {
  return { utteranceId: id, role, text };
}
