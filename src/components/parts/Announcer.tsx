import { type ReactElement, useState } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useTranscriptIds } from '../../hooks/speech/useTranscriptIds';
import { useUtterance } from '../../hooks/speech/useUtterance';
import type { Utterance } from '../../state/fold/Utterance';
import { createTranscriptAtom } from '../../state/views/Transcript';

/** How many utterances the log keeps: assistive technology reads only additions; all rows are in the transcript. */
const keep = 6;

interface AnnouncerProps {
  /** Returns whether to announce an utterance, once it is final. By default, all are announced. */
  readonly filter?: ((utterance: Utterance) => boolean) | undefined;
}

/** Announces each utterance to assistive technology once, when it is final. */
export function Announcer({ filter }: AnnouncerProps): ReactElement {
  const { store, state } = useTavusContext();
  const ids = useTranscriptIds();
  // A component that mounts late must not announce earlier utterances.
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
          <Announcement key={id} id={id} filter={filter} />
        ))}
    </div>
  );
}

function Announcement({ id, filter }: AnnouncerProps & { readonly id: string }): ReactElement | null {
  const utterance = useUtterance(id);
  const labels = useLabels();
  const [announced, setAnnounced] = useState<string>();
  const text = utterance?.status === 'final' ? utterance.text : '';
  // What was announced stays as it is: a row can open again, and a screen reader would read all of it twice.
  if (utterance && announced === undefined && text !== '')
    setAnnounced(!filter || filter(utterance) ? text : '');
  if (!utterance || !announced) return null;
  const added = text.startsWith(announced) ? text.slice(announced.length) : '';
  return (
    <p>
      <span>{`${labels[utterance.role]}: ${announced}`}</span>
      {/* Separate elements, so that later additions are announced alone. */}
      {added !== '' && <span>{added}</span>}
      {utterance.interrupted && <span>{` — ${labels.interrupted}`}</span>}
    </p>
  );
}
