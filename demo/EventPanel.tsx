import { type ReactElement, useState } from 'react';
import { useTavusEvents } from 'tavus-react';

const keep = 60;

interface Entry {
  readonly key: number;
  readonly type: string;
  readonly detail: string;
}

/** The latest events, newest first. */
export function EventPanel(): ReactElement {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  useTavusEvents(({ type, ...event }) => {
    const detail = 'speech' in event ? `${event.role}: ${event.speech}` : 'role' in event ? event.role : '';
    setEntries((before) => [{ key: (before[0]?.key ?? 0) + 1, type, detail }, ...before].slice(0, keep));
  });
  return (
    <details className="demo-events">
      <summary>Events</summary>
      <ol>
        {entries.map(({ key, type, detail }) => (
          <li key={key}>
            <code>{type}</code> {detail}
          </li>
        ))}
      </ol>
    </details>
  );
}
