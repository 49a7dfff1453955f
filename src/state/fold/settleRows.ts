import type { Role } from '../../protocol/TavusEvent';
import type { Fold } from './Fold';
import { changeRow, newestRow } from './row';
import { isUnspoken, statusOf, type UtteranceFacts } from './Utterance';

/** Makes the rows final whose speaker has stopped, after a time in which nothing came. More words open them again. */
export function settleRows(fold: Fold): void {
  for (const row of settleableRows(fold)) changeRow(fold, { ...row, settled: true });
}

/** Returns the rows that are still open although their speaker is silent; earlier rows were ended by later ones. */
export function settleableRows(fold: Fold): UtteranceFacts[] {
  return (['user', 'pal'] satisfies Role[])
    .filter((role) => fold.speaking.get(role)?.speaking !== true)
    .flatMap((role) => newestRow(fold, role) ?? [])
    .filter((row) => statusOf(row) === 'streaming' && !isUnspoken(row));
}
