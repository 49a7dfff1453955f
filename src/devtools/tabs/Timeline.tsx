import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactElement,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { formatDuration, formatTime } from '../entries/formatTime';
import { type LaneItem, type LaneName, type Lanes, laneNames } from '../entries/Lanes';
import { lengthOf, panned, roomyEnd, type TimeRange, ticksOf, zoomed } from '../entries/TimeRange';
import { Icon } from '../pieces/Icon';
import { useEntries, usePanel, usePanelView } from '../pieces/PanelContext';
import { useWidth } from '../pieces/useWidth';
import { LaneRow } from './LaneRow';
import { Overview } from './Overview';

const laneLabels: Readonly<Record<LaneName, string>> = {
  user: 'User',
  pal: 'PAL',
  tools: 'Tools',
  cards: 'Cards',
  network: 'Call',
};

/** Turns narrower than that have no band: there can be thousands. */
const narrowestPx = 6;

/** The part of the time that is shown: of this length (undefined: all), until this moment (undefined: the newest). */
interface Zoom {
  readonly lengthMs: number | undefined;
  readonly toMs: number | undefined;
}

/** Who spoke when, tools, cards and the network, over time. */
export function Timeline(): ReactElement {
  const { source, index, entries } = useEntries();
  const { view } = usePanel();
  const { selected } = usePanelView();
  const [zoom, setZoom] = useState<Zoom>({ lengthMs: undefined, toMs: undefined });
  const [touched, setTouched] = useState<{ readonly item: LaneItem; readonly lanes: Lanes }>();
  const tracks = useRef<HTMLDivElement>(null);
  const width = useWidth(tracks);
  const { lanes } = index;
  // An item of other entries has no place here.
  const active = touched?.lanes === lanes ? touched.item : undefined;
  const setActive = useCallback((item: LaneItem) => setTouched({ item, lanes }), [lanes]);
  const select = useCallback((item: LaneItem) => view.set({ selected: item.index }), [view]);
  const endMs = Math.max(lanes.endMs, 1000);
  const bounds: TimeRange = { fromMs: 0, toMs: source.isLive ? roomyEnd(endMs) : endMs };
  const lengthMs = Math.min(zoom.lengthMs ?? bounds.toMs, bounds.toMs);
  const range = panned({ fromMs: 0, toMs: lengthMs }, (zoom.toMs ?? bounds.toMs) - lengthMs, bounds);
  const placeOf = (atMs: number) => ((atMs - range.fromMs) / lengthOf(range)) * 100;
  const pixelMs = lengthOf(range) / Math.max(width, 1);
  const ticks = ticksOf(range, width);
  const stepMs = (ticks[1] ?? 0) - (ticks[0] ?? 0);
  const selectedMs = selected === undefined ? undefined : entries[selected]?.atMs;

  function show(next: TimeRange) {
    const isAll = lengthOf(next) >= lengthOf(bounds);
    setZoom({
      lengthMs: isAll ? undefined : lengthOf(next),
      toMs: next.toMs >= bounds.toMs ? undefined : next.toMs,
    });
  }
  const middleMs = selectedMs ?? (range.fromMs + range.toMs) / 2;
  const zoomBy = (factor: number, aroundMs = middleMs) => show(zoomed(range, factor, aroundMs, bounds));
  const panBy = (share: number) => show(panned(range, share * lengthOf(range), bounds));

  const onWheel = useRef<(event: WheelEvent) => void>(undefined);
  onWheel.current = (event) => {
    const box = tracks.current?.getBoundingClientRect();
    if (!box) return;
    event.preventDefault();
    const { deltaX, deltaY, shiftKey, clientX } = event;
    const sideways = shiftKey ? deltaY || deltaX : deltaX;
    if (shiftKey || Math.abs(deltaX) > Math.abs(deltaY)) return panBy(sideways / box.width);
    zoomBy(2 ** (-deltaY / 240), range.fromMs + ((clientX - box.left) / box.width) * lengthOf(range));
  };
  useEffect(function listenToWheel() {
    const element = tracks.current;
    const listener = (event: WheelEvent) => onWheel.current?.(event);
    // React's own listener is passive, so it could not keep the page from scrolling.
    element?.addEventListener('wheel', listener, { passive: false });
    return () => element?.removeEventListener('wheel', listener);
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    const { key, shiftKey } = event;
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    if (key === '+' || key === '=') zoomBy(1.5);
    else if (key === '-') zoomBy(1 / 1.5);
    else if (key === '0') show(bounds);
    else if (key === 'ArrowLeft') shiftKey ? panBy(-0.2) : step(-1);
    else if (key === 'ArrowRight') shiftKey ? panBy(0.2) : step(1);
    else if (key === 'ArrowUp') changeLane(-1);
    else if (key === 'ArrowDown') changeLane(1);
    else return;
    event.preventDefault();
  }

  /** Goes to the next item in the lane, or the one before. */
  function step(by: number) {
    if (!active) return;
    const items = lanes.items[active.lane];
    focus(items[items.indexOf(active) + by]);
  }

  /** Goes to the nearest item of the next lane that has any. */
  function changeLane(by: number) {
    if (!active) return;
    for (let lane = laneNames.indexOf(active.lane) + by; laneNames[lane]; lane += by) {
      const items = lanes.items[laneNames[lane] ?? 'user'];
      const near = items.findLast(({ fromMs }) => fromMs <= active.fromMs) ?? items[0];
      if (near) return focus(near);
    }
  }

  function focus(item: LaneItem | undefined) {
    if (!item) return;
    setActive(item);
    if (item.fromMs < range.fromMs || item.fromMs > range.toMs)
      show(panned(range, item.fromMs - (range.fromMs + range.toMs) / 2, bounds));
  }

  function drag(event: PointerEvent<HTMLDivElement>) {
    if (event.buttons !== 1 || event.movementX === 0 || width === 0) return;
    panBy(-event.movementX / width);
  }

  const first = laneNames.flatMap((lane) => lanes.items[lane].slice(-1))[0];
  return (
    <div className="timeline">
      <div className="bar">
        <Overview lanes={lanes} bounds={bounds} range={range} onShow={show} />
        <button type="button" className="button icon" aria-label="Zoom in" onClick={() => zoomBy(1.5)}>
          <Icon name="in" />
        </button>
        <button type="button" className="button icon" aria-label="Zoom out" onClick={() => zoomBy(1 / 1.5)}>
          <Icon name="out" />
        </button>
        <button type="button" className="button" onClick={() => show(bounds)}>
          Fit
        </button>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the items in it have the focus. */}
      <div className="lanes" onKeyDown={onKeyDown}>
        <div className="lane-labels" aria-hidden="true">
          <span className="ruler" />
          <span className="turn-row">Turn</span>
          {laneNames.map((lane) => (
            <span key={lane} className="lane-label" data-lane={lane}>
              {laneLabels[lane]}
            </span>
          ))}
        </div>
        <div className="tracks" ref={tracks} onPointerMove={drag}>
          <div className="ruler" aria-hidden="true">
            {ticks.map((atMs) => (
              <span key={atMs} className="tick mono" style={{ left: `${placeOf(atMs)}%` }}>
                {formatTime(atMs, stepMs)}
              </span>
            ))}
          </div>
          <span className="turn-row" />
          <div className="turns" aria-hidden="true">
            {lanes.turns
              .filter(
                ({ fromMs, toMs }) =>
                  toMs > range.fromMs && fromMs < range.toMs && toMs - fromMs > narrowestPx * pixelMs,
              )
              .map(({ turnIdx, fromMs, toMs, index: key }) => (
                <span
                  key={key}
                  className="turn"
                  style={{ left: `${placeOf(fromMs)}%`, width: `${placeOf(toMs) - placeOf(fromMs)}%` }}
                >
                  <span className="turn-label mono">{`${turnIdx}`}</span>
                </span>
              ))}
          </div>
          {laneNames.map((lane) => (
            <LaneRow
              key={lane}
              label={laneLabels[lane]}
              items={lanes.items[lane]}
              range={range}
              endMs={endMs}
              width={width}
              active={active}
              reachable={active ?? first}
              selected={selected}
              onActive={setActive}
              onSelect={select}
            />
          ))}
          {selectedMs !== undefined && (
            <span className="now" style={{ left: `${placeOf(selectedMs)}%` }} aria-hidden="true" />
          )}
        </div>
      </div>
      <div className="info">
        {active ? (
          <>
            <b data-lane={active.lane}>{laneLabels[active.lane]}</b>
            <span className="mono dim">
              {[formatTime(active.fromMs), durationOf(active, endMs)].filter(Boolean).join(' · ')}
            </span>
            <span className="cell-text">{active.text || '…'}</span>
            <button
              type="button"
              className="button"
              onClick={() => view.set({ selected: active.index, tab: 'messages' })}
            >
              Show message
            </button>
          </>
        ) : (
          <span className="cell-text dim">
            Wheel zooms, Shift and wheel or a drag moves. Keys: arrows, + − 0, Shift and arrows.
          </span>
        )}
      </div>
    </div>
  );
}

function durationOf({ fromMs, toMs }: LaneItem, endMs: number): string {
  if (toMs === fromMs) return '';
  return toMs === undefined ? `${formatDuration(endMs - fromMs)} so far` : formatDuration(toMs - fromMs);
}
