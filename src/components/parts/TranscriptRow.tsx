import {
  type Context,
  createContext,
  memo,
  type NamedExoticComponent,
  type ReactElement,
  type ReactNode,
  useContext,
} from 'react';
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

/** Which rows the application shows, and what it renders in them. */
export interface RowOptions {
  /** Returns whether to show an utterance. Called only for utterances with words. */
  readonly filter?: ((utterance: Utterance) => boolean) | undefined;
  /** Renders the content of a row; `content` is the content by default. */
  readonly renderRow?: ((utterance: Utterance, content: ReactElement) => ReactNode) | undefined;
}

/** The row options of the transcript around a row: a context, so that new functions do not render the chunks again. */
export const RowOptionsContext: Context<RowOptions> = createContext<RowOptions>({});

/** One utterance; nothing while it has no text. Memoized, so that a new row does not re-render the others. */
export const TranscriptRow: NamedExoticComponent<TranscriptRowProps> = memo(function TranscriptRow({
  id,
  planned,
}) {
  const utterance = useUtterance(id);
  const { filter, renderRow } = useContext(RowOptionsContext);
  if (!utterance) return null;
  const { role, text, status, interrupted } = utterance;
  if (text === '' && !(planned && wordsToCome(utterance))) return null;
  if (filter && !filter(utterance)) return null;
  const content = <RowContent utterance={utterance} planned={planned} />;
  return (
    <li
      data-tavus-part="utterance"
      data-role={role}
      data-status={status}
      data-interrupted={interrupted ? '' : undefined}
    >
      {renderRow ? renderRow(utterance, content) : content}
    </li>
  );
});

interface RowContentProps {
  readonly utterance: Utterance;
  readonly planned: boolean;
}

/** Memoized, because an application's new function renders every row again. */
const RowContent = memo(function RowContent({ utterance, planned }: RowContentProps) {
  const { locale } = useTavusContext();
  const labels = useLabels();
  const { role, text, interrupted, startedAt } = utterance;
  const toCome = planned ? wordsToCome(utterance) : '';
  return (
    <>
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
    </>
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
