import type { ReactElement } from 'react';
import { readEntry } from '../entries/EntryReading';
import { formatTime } from '../entries/formatTime';
import { shownValue } from '../entries/shownValue';
import { snapshotChanges } from '../entries/snapshotChanges';
import { Icon } from './Icon';
import { Json } from './Json';
import { useEntries, usePanel } from './PanelContext';
import { useSnapshot } from './useSnapshot';

/** The selected entry: what it changed, as it was sent, and as the library reads it. */
export function EntryDetails(): ReactElement | null {
  const { entries, index } = useEntries();
  const { view } = usePanel();
  const { before, after, at } = useSnapshot();
  const entry = entries[at];
  if (!entry) return null;
  const { type, event } = readEntry(entry);
  const mark = index.markOf(at);
  const changes = snapshotChanges(before, after);
  const { kind, atMs, ...content } = entry;
  const raw = 'data' in content ? content.data : content;
  return (
    <section className="details" aria-label="Selected message">
      <header className="details-head">
        <h2 className="mono">{type}</h2>
        <span className="dim mono">{formatTime(atMs)}</span>
        {entry.kind === 'message' && <span className="dim">{`from ${entry.from}`}</span>}
        {mark && (
          <span className="mark" data-mark={mark}>
            {mark}
          </span>
        )}
        <button
          type="button"
          className="button icon"
          aria-label="Close the message"
          onClick={() => view.set({ selected: undefined })}
        >
          <Icon name="close" />
        </button>
      </header>
      <section aria-label="What it changed">
        <h3>What it changed</h3>
        {changes.length === 0 && <p className="dim">Nothing.</p>}
        <ul className="changes">
          {changes.map(({ what, fields }) => (
            <li key={what}>
              <b className="mono">{what}</b>
              {fields.map(({ name, before: old, after: now }) => (
                <span key={name} className="change mono">
                  <span className="t-name">{name}</span>
                  {old !== undefined && <del>{shownValue(old)}</del>}
                  <ins>{shownValue(now)}</ins>
                </span>
              ))}
            </li>
          ))}
        </ul>
      </section>
      <div className="side-by-side">
        <Json title={kind === 'message' ? 'As it was sent' : 'Recorded'} value={raw} />
        {event && <Json title="As the library reads it" value={event} />}
      </div>
    </section>
  );
}
