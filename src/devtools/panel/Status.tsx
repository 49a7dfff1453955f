import type { ReactElement } from 'react';
import { useEntries } from '../pieces/PanelContext';

/** The name of the tool, and the state of what it shows. */
export function Status(): ReactElement {
  const { source } = useEntries();
  const { state, connection } = source.conversation ?? {};
  const shown = connection === 'stable' || state !== 'connected' ? state : connection;
  return (
    <div className="status">
      <b>Tavus</b>
      <span className="state-chip" data-state={shown}>
        {shown ?? 'recording'}
      </span>
    </div>
  );
}
