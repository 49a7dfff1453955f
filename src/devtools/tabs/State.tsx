import { type ComponentType, memo, type ReactElement, type ReactNode } from 'react';
import type { Utterance } from '../../state/fold/Utterance';
import { formatDuration, formatTime } from '../entries/formatTime';
import { shortJson } from '../entries/shortJson';
import { shownValue } from '../entries/shownValue';
import { snapshotChanges } from '../entries/snapshotChanges';
import { useEntries } from '../pieces/PanelContext';
import { useSnapshot } from '../pieces/useSnapshot';

/** What is known at the selected message, with what has just changed. */
export function State(): ReactElement {
  const { entries, source } = useEntries();
  const { before, after, at } = useSnapshot();
  const { conversation, speaking, rows, turns, toolCalls, signals } = after;
  const changes = new Map(
    snapshotChanges(before, after).map(({ what, fields }) => [what, fields.map(({ name }) => name)]),
  );
  const has = (what: string, name?: string) => {
    const fields = changes.get(what);
    return (name === undefined ? fields !== undefined : fields?.includes(name)) || undefined;
  };
  const since = (atMs: number | undefined) =>
    atMs === undefined ? '' : formatTime(atMs - source.header.recordedAt);
  return (
    <div className="state">
      <Table title="Conversation" head={['Field', 'Value']}>
        {Object.entries(conversation).map(([name, value]) => (
          <tr key={name} data-changed={has('conversation', name)}>
            <th scope="row">{name}</th>
            <td>{shownValue(value)}</td>
          </tr>
        ))}
        {Object.entries(speaking).map(([name, value]) => (
          <tr key={name} data-changed={has('speaking', name)}>
            <th scope="row">{`speaking.${name}`}</th>
            <td>{`${value}`}</td>
          </tr>
        ))}
      </Table>
      <div className="stack">
        <Table title={`Rows (${rows.length})`} head={['Turn', 'Who', 'Text', 'Status', 'Start']}>
          {rows.slice(-200).map((row) => (
            <SaidRow key={row.id} row={row} start={since(row.startedAt)} isChanged={has(`row ${row.id}`)} />
          ))}
        </Table>
        <Table
          title={`Turns (${turns.length})`}
          head={['Turn', 'Response', 'First text', 'User spoke', 'PAL spoke']}
        >
          {turns.slice(-200).map(({ turnIdx, responseLatencyMs, firstTextLatencyMs, speaking: spoken }) => (
            <tr key={turnIdx} data-changed={has(`turn ${turnIdx}`)}>
              <th scope="row">{`${turnIdx}`}</th>
              <td>{formatDuration(responseLatencyMs)}</td>
              <td>{formatDuration(firstTextLatencyMs)}</td>
              <td>{formatDuration(spoken.user.durationMs)}</td>
              <td>{formatDuration(spoken.pal.durationMs)}</td>
            </tr>
          ))}
        </Table>
        <Table title={`Tool calls (${toolCalls.length})`} head={['Tool', 'Status', 'Arguments', 'Result']}>
          {toolCalls.map(({ key, name, status, arguments: args, result, error }) => (
            <tr key={key} data-changed={has(`tool call ${key}`)}>
              <th scope="row">{name}</th>
              <td>{status}</td>
              <td className="wide">{shortJson(args)}</td>
              <td className="wide">{shownValue(error ?? result)}</td>
            </tr>
          ))}
        </Table>
        <Table title={`Signals (${signals.length})`} head={['Event', 'Content']}>
          {signals.map((signal, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: signals only grow.
            <tr key={place} data-changed={has(`signal ${signal.type} ${signal.seq ?? ''}`)}>
              <th scope="row">{signal.type.replace('conversation.', '')}</th>
              <td className="wide">{shortJson(signal)}</td>
            </tr>
          ))}
        </Table>
      </div>
      <p className="sr-only" aria-live="polite">
        {`At message ${at + 1} of ${entries.length}`}
      </p>
    </div>
  );
}

interface SaidRowProps {
  readonly row: Utterance;
  readonly start: string;
  readonly isChanged: boolean | undefined;
}

/** Only what changes is rendered again: there can be hundreds of rows, and many words a second. */
const SaidRow: ComponentType<SaidRowProps> = memo(function SaidRow({ row, start, isChanged }: SaidRowProps) {
  const { turnIdx, role, text, plannedText, status, interrupted, hidden } = row;
  return (
    <tr data-changed={isChanged} data-role={role}>
      <td>{turnIdx === undefined ? '' : `${turnIdx}`}</td>
      <th scope="row">{role}</th>
      <td className="wide">
        <span>{text}</span>
        {plannedText?.startsWith(text) && plannedText !== text && (
          <span className="dim">{plannedText.slice(text.length)}</span>
        )}
      </td>
      <td>{[status, interrupted && 'interrupted', hidden && 'hidden'].filter(Boolean).join(', ')}</td>
      <td>{start}</td>
    </tr>
  );
});

interface TableProps {
  readonly title: string;
  readonly head: readonly string[];
  readonly children: ReactNode;
}

function Table({ title, head, children }: TableProps): ReactElement {
  return (
    <section aria-label={title} className="sheet">
      <h3>{title}</h3>
      <table>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
