import type { Fold } from './Fold';
import { extendsText } from './resembles';
import { changeRow } from './row';
import { statusOf, type UtteranceFacts } from './Utterance';

/** Makes every row final because the conversation is over. A row of the PAL's that was cut is then interrupted. */
export function endRows(fold: Fold): void {
  // Rows before the PAL's last one were ended by it, and it is changed last: each change may look at the rows before.
  const open = [...fold.hidden, ...fold.order]
    .flatMap((id) => fold.rows.get(id) ?? [])
    .filter((row) => statusOf(row) !== 'final');
  for (const row of open) {
    const cut = row.role === 'pal' && isCut(fold, row);
    changeRow(fold, { ...row, settled: true, stoppedByInterruption: row.stoppedByInterruption || cut });
  }
}

/** Returns true if the PAL had more to say: it was speaking, or had not spoken all of its plan. */
function isCut(fold: Fold, { awaitsSpeech, spoken, fullText, stopped }: UtteranceFacts): boolean {
  if (fold.speaking.get('pal')?.speaking) return true;
  if (!spoken) return awaitsSpeech === true;
  return fullText === undefined ? !stopped : extendsText(spoken.text, fullText);
}
