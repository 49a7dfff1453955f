import type { ReactElement } from 'react';
import { formatDuration } from '../entries/formatTime';
import { percentile } from '../entries/percentile';
import { waterfallOf } from '../entries/waterfall';
import { useEntries } from '../pieces/PanelContext';
import { useSnapshot } from '../pieces/useSnapshot';

const shares = { median: 0.5, p90: 0.9, p95: 0.95, worst: 1 } as const;

/** How long the PAL takes to answer, and the way from the start to its face. */
export function Latency(): ReactElement {
  const { entries } = useEntries();
  const { turns } = useSnapshot().after;
  const steps = waterfallOf(entries);
  const start = Math.min(...steps.map(({ fromMs }) => fromMs));
  const total = Math.max(...steps.map(({ toMs }) => toMs)) - start;
  const answered = turns.filter(
    ({ responseLatencyMs, firstTextLatencyMs }) => (responseLatencyMs ?? firstTextLatencyMs) !== undefined,
  );
  const response = answered.flatMap(({ responseLatencyMs }) => responseLatencyMs ?? []);
  const firstText = answered.flatMap(({ firstTextLatencyMs }) => firstTextLatencyMs ?? []);
  const longest = Math.max(1, ...response, ...firstText);
  return (
    <div className="latency">
      <section aria-label="From the start to the face">
        <h3>
          {steps.length > 0
            ? `From the start to the face: ${formatDuration(total)}`
            : 'From the start to the face'}
        </h3>
        {steps.length === 0 && <p className="dim">Start a conversation to see what its start consists of.</p>}
        <ol className="waterfall">
          {steps.map(({ name, fromMs, toMs }) => (
            <li key={name}>
              <span>{name}</span>
              <span className="meter">
                <span
                  className="meter-bar"
                  style={{
                    left: `${((fromMs - start) / total) * 100}%`,
                    width: `${((toMs - fromMs) / total) * 100}%`,
                  }}
                />
              </span>
              <span className="mono number">{formatDuration(toMs - fromMs)}</span>
            </li>
          ))}
        </ol>
      </section>
      <section aria-label="Answers">
        <h3>Answers: from the user's last word</h3>
        <dl className="numbers">
          {Object.entries(shares).map(([name, share]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{formatDuration(percentile(response, share))}</dd>
              <dd className="dim">{`text ${formatDuration(percentile(firstText, share))}`}</dd>
            </div>
          ))}
        </dl>
        {answered.length === 0 && <p className="dim">No turn has been answered yet.</p>}
        {answered.length > 0 && (
          <table className="turn-table">
            <thead>
              <tr>
                <th scope="col">Turn</th>
                <th scope="col">First text</th>
                <th scope="col">First sound</th>
                <th scope="col">
                  <span className="sr-only">Picture</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {answered.slice(-200).map(({ turnIdx, responseLatencyMs, firstTextLatencyMs }) => (
                <tr key={turnIdx}>
                  <th scope="row">{`${turnIdx}`}</th>
                  <td className="number">{formatDuration(firstTextLatencyMs)}</td>
                  <td className="number">{formatDuration(responseLatencyMs)}</td>
                  <td className="wide">
                    <span className="meter" aria-hidden="true">
                      <span
                        className="meter-bar"
                        style={{ width: `${((responseLatencyMs ?? 0) / longest) * 100}%` }}
                      />
                      <span
                        className="meter-tick"
                        hidden={firstTextLatencyMs === undefined}
                        style={{ left: `${((firstTextLatencyMs ?? 0) / longest) * 100}%` }}
                      />
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </div>
  );
}
