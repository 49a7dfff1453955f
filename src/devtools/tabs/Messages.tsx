import { type ReactElement, useMemo, useState } from 'react';
import type { RecordedEntry } from '../../protocol/recording/Recording';
import { FilteredEntries } from '../entries/EntryFilter';
import { readEntry } from '../entries/EntryReading';
import { formatTime } from '../entries/formatTime';
import { EntryDetails } from '../pieces/EntryDetails';
import { Icon } from '../pieces/Icon';
import { useEntries, usePanel, usePanelView } from '../pieces/PanelContext';
import { Toggles } from '../pieces/Toggles';
import { VirtualList } from '../pieces/VirtualList';

const rowHeight = 24;

const kinds: Readonly<Record<RecordedEntry['kind'], string>> = {
  message: 'Received',
  sent: 'Sent',
  state: 'State',
  call: 'Call',
  fold: 'Fold',
  problem: 'Problems',
};

/** Every message and change, with what is in it. */
export function Messages(): ReactElement {
  const { entries, count, source, index } = useEntries();
  const { view, clear } = usePanel();
  const { selected } = usePanelView();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly RecordedEntry['kind'][]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another index is about other entries.
  const filtered = useMemo(() => new FilteredEntries({ kinds: chosen, text }), [chosen, text, index]);
  const indexes = filtered.update(entries);
  const row = selected === undefined ? undefined : rowOf(indexes, selected);

  function toggle(kind: RecordedEntry['kind']) {
    setChosen(chosen.includes(kind) ? chosen.filter((other) => other !== kind) : [...chosen, kind]);
  }

  return (
    <div className="messages">
      <div className="bar">
        <input
          className="field grow"
          type="search"
          aria-label="Filter messages by text"
          placeholder="Filter, such as tool_call weather"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Toggles
          label="Kinds"
          className="chips"
          options={kinds}
          isOn={(kind) => chosen.includes(kind)}
          onPress={toggle}
        />
        <span className="dim mono count">
          {indexes.length === count ? `${count}` : `${indexes.length} of ${count}`}
        </span>
        {source.dropped > 0 && (
          <span className="dim" role="status">
            {`The oldest ${source.dropped} were dropped`}
          </span>
        )}
        {source.isLive && clear && (
          <button type="button" className="button" onClick={clear}>
            Clear
          </button>
        )}
      </div>
      <div className="split" data-whole={selected === undefined || undefined}>
        <VirtualList
          label="Messages"
          count={indexes.length}
          rowHeight={rowHeight}
          selected={row}
          follows={selected === undefined}
          onSelect={(chosenRow) => view.set({ selected: indexes[chosenRow] })}
          renderRow={(shownRow) => {
            const at = indexes[shownRow] ?? 0;
            const entry = entries[at];
            if (!entry) return null;
            const { type, summary } = readEntry(entry);
            const mark = index.markOf(at);
            return (
              <>
                <span className="cell-time">{formatTime(entry.atMs)}</span>
                <span className="cell-kind" data-kind={entry.kind} title={kinds[entry.kind]}>
                  <Icon name={entry.kind} />
                </span>
                <span className="cell-type">{type.replace(/^conversation\./, '')}</span>
                <span className="cell-text">{summary}</span>
                {mark && (
                  <span className="mark" data-mark={mark}>
                    {mark}
                  </span>
                )}
              </>
            );
          }}
        />
        {selected !== undefined && count > 0 && <EntryDetails />}
      </div>
    </div>
  );
}

/** The row of an entry or, if the filter hides it, of the last one before it. Rows are sorted, so halves are enough. */
function rowOf(indexes: readonly number[], selected: number): number | undefined {
  let [low, high] = [0, indexes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indexes[middle] ?? 0) <= selected) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : low - 1;
}
