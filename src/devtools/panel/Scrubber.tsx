import { type ReactElement, useEffect, useRef, useState } from 'react';
import { startTimer } from '../../call/startTimer';
import { formatTime } from '../entries/formatTime';
import { Icon } from '../pieces/Icon';
import { useEntries, usePanel, usePanelView } from '../pieces/PanelContext';

const speeds = [1, 2, 4, 8] as const;

/** The longest wait between two entries while a recording is played, in milliseconds: nobody wants to watch silence. */
const longestWaitMs = 3000;

/** Chooses the moment that all tabs show, and plays from there. */
export function Scrubber(): ReactElement {
  const { view } = usePanel();
  const { selected } = usePanelView();
  const { entries, count, source, index } = useEntries();
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<number>(1);
  const at = selected ?? count - 1;
  const isEnd = selected === undefined || selected >= count - 1;

  useEffect(
    function play() {
      const [now, next] = [entries[at], entries[at + 1]];
      if (!isPlaying || !now || !next) return;
      const waitMs = Math.min(Math.max(0, next.atMs - now.atMs), longestWaitMs) / speed;
      return startTimer(() => view.set({ selected: at + 1 }), waitMs);
    },
    [isPlaying, entries, at, speed, view],
  );
  const stopped = useRef(setPlaying);
  useEffect(
    function stopAtEnd() {
      if (isEnd) stopped.current(false);
    },
    [isEnd],
  );

  function toggle() {
    if (!isPlaying && isEnd) view.set({ selected: 0 });
    setPlaying(!isPlaying);
  }
  const go = (to: number) => view.set({ selected: Math.min(Math.max(to, 0), count - 1) });

  return (
    <fieldset className="scrubber" aria-label="Moment">
      <button
        type="button"
        className="button icon"
        aria-label={isPlaying ? 'Pause' : 'Play'}
        onClick={toggle}
        disabled={count === 0}
      >
        <Icon name={isPlaying ? 'pause' : 'play'} />
      </button>
      <button
        type="button"
        className="button icon"
        aria-label="One entry back"
        disabled={at <= 0}
        onClick={() => go(at - 1)}
      >
        <Icon name="back" />
      </button>
      <button
        type="button"
        className="button icon"
        aria-label="One entry on"
        disabled={isEnd}
        onClick={() => go(at + 1)}
      >
        <Icon name="on" />
      </button>
      <input
        type="range"
        form=""
        aria-label="Entry"
        aria-valuetext={`${at + 1} of ${count}, at ${formatTime(entries[at]?.atMs ?? 0)}`}
        min={0}
        max={Math.max(0, count - 1)}
        value={Math.max(0, at)}
        disabled={count === 0}
        onChange={(event) => go(Number(event.target.value))}
      />
      <span className="mono dim moment">
        {`${formatTime(entries[at]?.atMs ?? 0)} / ${formatTime(index.lanes.endMs, 1000)}`}
      </span>
      <select
        className="field speed"
        form=""
        aria-label="Speed"
        value={speed}
        onChange={(event) => setSpeed(Number(event.target.value))}
      >
        {speeds.map((value) => (
          <option key={value} value={value}>
            {`${value}×`}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button live"
        aria-pressed={selected === undefined}
        onClick={() => view.set({ selected: undefined })}
      >
        {source.isLive ? 'Live' : 'End'}
      </button>
    </fieldset>
  );
}
