import { memo, type NamedExoticComponent } from 'react';
import { useTavusContext } from '../hooks/TavusContext';
import { useLabels } from '../hooks/useLabels';
import { useUtterance } from '../hooks/useUtterance';

/** One utterance. Memoised: a new row does not render the others again. */
export const TranscriptRow: NamedExoticComponent<{ readonly id: string }> = memo(function TranscriptRow({
  id,
}) {
  const utterance = useUtterance(id);
  const { locale } = useTavusContext();
  const labels = useLabels();
  if (!utterance) return null;
  const { role, text, status, interrupted, startedAt } = utterance;
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
        {text}
        {interrupted && <span data-tavus-part="utterance-note"> {labels.interrupted}</span>}
      </p>
    </li>
  );
});

function timeOf(startedAt: number, locale: string | undefined): string {
  return new Date(startedAt).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
}
