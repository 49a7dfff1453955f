import { type ChangeEvent, type ReactElement, useState } from 'react';
import { saveFile } from '../../hooks/react/saveFile';
import { formatTime } from '../entries/formatTime';
import { reportText } from '../entries/reportText';
import { testText } from '../entries/testText';
import { CopyButton } from '../pieces/CopyButton';
import { useEntries, usePanel } from '../pieces/PanelContext';
import { useSnapshot } from '../pieces/useSnapshot';

/** Saves and loads recordings, and makes tests and reports of them. */
export function Record(): ReactElement {
  const panel = usePanel();
  const { source, entries, count, index } = useEntries();
  const moments = useSnapshot();
  const [problem, setProblem] = useState('');
  const { header, isLive, problems } = source;
  const name = `conversation-${new Date(header.recordedAt).toISOString().slice(0, 19).replaceAll(':', '-')}`;
  const report = () => reportText(source, moments.now);

  async function load(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? [];
    // So that the same file can be chosen again.
    event.target.value = '';
    if (file) setProblem((await panel.load(await file.text())) ?? '');
  }

  return (
    <div className="record">
      <section aria-label="Recording">
        <h3>{isLive ? 'This conversation' : 'A recording'}</h3>
        <dl className="facts">
          <div>
            <dt>Began</dt>
            <dd className="mono">{new Date(header.recordedAt).toLocaleString()}</dd>
          </div>
          <div>
            <dt>Length</dt>
            <dd className="mono">{`${formatTime(index.lanes.endMs, 1000)}, ${count} entries`}</dd>
          </div>
          <div>
            <dt>Source</dt>
            <dd className="mono">{header.source ?? '–'}</dd>
          </div>
          <div>
            <dt>Versions</dt>
            <dd className="mono">
              {Object.entries(header.versions)
                .map(([name, version]) => `${name} ${version}`)
                .join(', ') || '–'}
            </dd>
          </div>
        </dl>
        {problems.length > 0 && (
          <ul className="problems">
            {problems.slice(0, 20).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
        <p className="dim">
          A recording holds what was said: share it with care. It has no picture and no sound.
        </p>
      </section>
      <div className="actions">
        <button
          type="button"
          className="button primary"
          disabled={count === 0}
          onClick={() => saveFile(source.toText(), `${name}.jsonl`, 'application/jsonl')}
        >
          Save the recording
        </button>
        <label className="button file">
          <input type="file" form="" accept=".jsonl,.json,.txt" onChange={(event) => void load(event)} />
          <span>Load a recording</span>
        </label>
        {isLive ? (
          <button type="button" className="button" onClick={panel.clear}>
            Start over
          </button>
        ) : (
          panel.showLive && (
            <button type="button" className="button" onClick={panel.showLive}>
              Back to the conversation
            </button>
          )
        )}
      </div>
      <div className="actions">
        <CopyButton text={() => testText(name, moments.now)}>Copy as a test</CopyButton>
        <CopyButton text={report}>Copy report</CopyButton>
        <button
          type="button"
          className="button"
          disabled={entries.length === 0}
          onClick={() => {
            saveFile(report(), `${name}.md`, 'text/markdown');
            saveFile(source.toText(), `${name}.jsonl`, 'application/jsonl');
          }}
        >
          Save report and recording
        </button>
      </div>
      <p className="problem" role="alert">
        {problem}
      </p>
    </div>
  );
}
