import { type ReactElement, useState } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useTranscriptIds } from '../../hooks/speech/useTranscriptIds';
import { useUtterance } from '../../hooks/speech/useUtterance';
import { createTranscriptAtom } from '../../state/views/Transcript';

/** How many utterances the log looks at: assistive technology reads additions, the rows are elsewhere. */
const keep = 6;

/** Tells assistive technology what was said, each utterance once and only when finished. */
export function Announcer(): ReactElement {
  const { store, state } = useTavusContext();
  const ids = useTranscriptIds();
  // A component mounted late does not read out what was said before.
  const [alreadySaid] = useState(() => {
    const transcript = store.get(state.derived(createTranscriptAtom));
    return new Set(transcript.filter(({ status }) => status === 'final').map(({ id }) => id));
  });
  return (
    <div role="log" aria-live="polite" aria-relevant="additions" data-tavus-part="announcer">
      {ids
        .slice(-keep)
        .filter((id) => !alreadySaid.has(id))
        .map((id) => (
          <Announcement key={id} id={id} />
        ))}
    </div>
  );
}

function Announcement({ id }: { readonly id: string }): ReactElement | null {
  const utterance = useUtterance(id);
  const labels = useLabels();
  if (utterance?.status !== 'final') return null;
  return <p>{`${labels[utterance.role]}: ${utterance.text}`}</p>;
}
