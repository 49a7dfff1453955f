import { type ReactElement, useRef } from 'react';
import { useLabels } from '../hooks/useLabels';
import { useTranscript } from '../hooks/useTranscript';

/** How many finished utterances the log keeps: assistive technology reads additions, the rows are elsewhere. */
const keep = 3;

/** Tells assistive technology what was said, each utterance once and only when finished. */
export function Announcer(): ReactElement {
  const finished = useTranscript().filter(({ status }) => status === 'final');
  const labels = useLabels();
  // A component mounted late does not read out what was said before.
  const alreadySaid = useRef(new Set(finished.map(({ id }) => id)));
  return (
    <div role="log" aria-live="polite" aria-relevant="additions" data-tavus-part="announcer">
      {finished
        .filter(({ id }) => !alreadySaid.current.has(id))
        .slice(-keep)
        .map(({ id, role, text }) => (
          <p key={id}>{`${labels[role]}: ${text}`}</p>
        ))}
    </div>
  );
}
