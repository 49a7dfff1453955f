import { useEffect } from 'react';
import type { ToolEvent, ToolOptions } from '../call/carryOutTool';
import { createToolHandlers } from '../call/ToolHandlers';
import { useTavusContext } from './TavusContext';
import { useLatest } from './useLatest';

/** Mounts a handler for either kind of tool. */
export function useToolHandler(type: ToolEvent['type'], name: string, options: ToolOptions): void {
  const { session } = useTavusContext();
  const latest = useLatest(options);
  useEffect(
    function handleToolCalls() {
      return session.part(createToolHandlers).add({ type, name, options: () => latest.current });
    },
    [session, type, name, latest],
  );
}
