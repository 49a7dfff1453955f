import { memo, type NamedExoticComponent } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useUtterance } from '../../hooks/speech/useUtterance';
import type { Utterance } from '../../state/fold/Utterance';
import { LinkedText } from './LinkedText';

interface TranscriptRowProps {
  readonly id: string;
  /** Shows the words still to come too. */
  readonly planned: boolean;
}

/** One utterance. Memoised: a new row does not render the others again. */
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
        {interrupted && <span data-tavus-part="utterance-note"> {labels.interrupted}</span>}
      </p>
    </li>
  );
});

/** What the PAL has planned to say and not said yet, as long as what it says is what it planned. */
function wordsToCome({ text, plannedText = '', status, interrupted }: Utterance): string {
  const goesOn = status === 'streaming' && !interrupted && plannedText.startsWith(text);
  return goesOn ? plannedText.slice(text.length) : '';
}

function timeOf(startedAt: number, locale: string | undefined): string {
  const format = { hour: '2-digit', minute: '2-digit' } as const;
  try {
    return new Date(startedAt).toLocaleTimeString(locale, format);
  } catch {
    // `de_DE` is no BCP 47 tag, and `Intl` throws.
    return new Date(startedAt).toLocaleTimeString(undefined, format);
  }
}
