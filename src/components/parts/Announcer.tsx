import { type ReactElement, useState } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { useTranscriptIds } from '../../hooks/speech/useTranscriptIds';
import { useUtterance } from '../../hooks/speech/useUtterance';
import type { Utterance } from '../../state/fold/Utterance';
import { createTranscriptAtom } from '../../state/views/Transcript';
import { useIsPalHeard } from './useIsPalHeard';

/** How many utterances the log keeps: assistive technology reads only additions; all rows are in the transcript. */
const keep = 6;

/** When utterances are announced: `auto` while the PAL's voice cannot be heard. */
export type Announce = 'auto' | 'always' | 'never';

interface AnnouncerProps {
  readonly announce?: Announce | undefined;
  /** Returns whether to announce an utterance, once it is final. By default, all are announced. */
  readonly filter?: ((utterance: Utterance) => boolean) | undefined;
}

/**
 * Announces each utterance to assistive technology once, when it is final. What the PAL has said aloud is not repeated: the
 * visitor would hear it twice, and so would an open microphone. What the visitor typed is not read back either.
 */
export function Announcer({ announce = 'auto', filter }: AnnouncerProps): ReactElement {
  const { store, state } = useTavusContext();
  const ids = useTranscriptIds();
  const isHeard = useIsPalHeard();
  const isWanted = announce === 'always' || (announce === 'auto' && !isHeard);
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
          <Announcement key={id} {...{ id, filter, isWanted }} />
        ))}
    </div>
  );
}

interface AnnouncementProps extends Pick<AnnouncerProps, 'filter'> {
  readonly id: string;
  /** Whether an utterance that becomes final now is announced. */
  readonly isWanted: boolean;
}

function Announcement({ id, filter, isWanted }: AnnouncementProps): ReactElement | null {
  const utterance = useUtterance(id);
  const labels = useLabels();
  const [announced, setAnnounced] = useState<string>();
  const text = utterance?.status === 'final' ? utterance.text : '';
  const isTyped = utterance?.status === 'pending' && utterance.text !== '';
  // What was announced stays as it is: a row can open again, and a screen reader would read all of it twice.
  if (utterance && announced === undefined && (isTyped || text !== ''))
    setAnnounced(isWanted && !isTyped && (!filter || filter(utterance)) ? text : '');
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
