import { useEffect } from 'react';
import type { ToolEvent, ToolOptions } from '../../call/tools/runToolHandler';
import { createToolHandlers } from '../../call/tools/ToolHandlers';
import { useTavusContext } from '../react/TavusContext';
import { useLatest } from '../react/useLatest';

/** Registers a handler for either kind of tool while mounted. */
export function useToolHandler(type: ToolEvent['type'], name: string, options: ToolOptions): void {
  const { session } = useTavusContext();
  const latest = useLatest(options);
  useEffect(
    function handleToolCalls() {
      return session.part(createToolHandlers).add({
        type,
        names: [name],
        options: (asked) => (asked === name ? latest.current : undefined),
      });
    },
    [session, type, name, latest],
  );
}
