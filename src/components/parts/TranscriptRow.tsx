import { memo, type NamedExoticComponent } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useUtterance } from '../../hooks/speech/useUtterance';
import type { Utterance } from '../../state/fold/Utterance';
import { LinkedText } from './LinkedText';

interface TranscriptRowProps {
  readonly id: string;
  /** Also shows the words that the PAL has planned but not said yet. */
  readonly planned: boolean;
}

/** One utterance; nothing while it has no text. Memoized, so that a new row does not re-render the others. */
export const TranscriptRow: NamedExoticComponent<TranscriptRowProps> = memo(function TranscriptRow({
  id,
  planned,
}) {
  const utterance = useUtterance(id);
  const { locale } = useTavusContext();
  const labels = useLabels();
  if (!utterance) return null;
  const { role, text, status, interrupted, startedAt } = utterance;
  const toCome = planned ? wordsToCome(utterance) : '';
  if (text === '' && toCome === '') return null;
  return (
    <li
      data-tavus-part="utterance"
      data-role={role}
      data-status={status}
      data-interrupted={interrupted ? '' : undefined}
    >
      <p data-tavus-part="utterance-speaker">
        <span>{labels[role]}</span>
        {startedAt !== undefined && (
          <time dateTime={new Date(startedAt).toISOString()}>{timeOf(startedAt, locale)}</time>
        )}
      </p>
      <p data-tavus-part="utterance-text" dir="auto">
        <LinkedText text={text} />
        {toCome !== '' && (
          <span data-tavus-part="utterance-planned" aria-hidden="true">
            {toCome}
          </span>
        )}
        {interrupted && <span data-tavus-part="utterance-note">{` ${labels.interrupted}`}</span>}
      </p>
    </li>
  );
});

/** Returns the words that the PAL has planned but not said yet, while its speech matches the plan. */
function wordsToCome({ text, plannedText = '', status, interrupted }: Utterance): string {
  const goesOn = status === 'streaming' && !interrupted && plannedText.startsWith(text);
  return goesOn ? plannedText.slice(text.length) : '';
}

function timeOf(startedAt: number, locale: string | undefined): string {
  const format = { hour: '2-digit', minute: '2-digit' } as const;
  try {
    return new Date(startedAt).toLocaleTimeString(locale, format);
  } catch {
    // `Intl` throws for invalid BCP 47 tags such as `de_DE`.
    return new Date(startedAt).toLocaleTimeString(undefined, format);
  }
}
