import { type ComponentType, useCallback, useRef, useState } from 'react';
import type { WidgetPanelProps } from './WidgetPanel';

interface WidgetPanelLoader {
  readonly Panel: ComponentType<WidgetPanelProps> | undefined;
  readonly state: 'waiting' | 'loading' | 'failed' | 'loaded';
  /** Loads the panel once; retries if the last attempt failed. Never rejects. */
  readonly load: () => Promise<void>;
}

/** Loads the panel, with everything that a call needs, on demand. */
export function useWidgetPanel(): WidgetPanelLoader {
  const [loaded, setLoaded] = useState<Pick<WidgetPanelLoader, 'Panel' | 'state'>>({
    Panel: undefined,
    state: 'waiting',
  });
  const loading = useRef<Promise<void>>(undefined);
  const load = useCallback(() => {
    loading.current ??= (async () => {
      setLoaded({ Panel: undefined, state: 'loading' });
      try {
        const { WidgetPanel } = await import('./WidgetPanel');
        setLoaded({ Panel: WidgetPanel, state: 'loaded' });
      } catch {
        loading.current = undefined;
        setLoaded({ Panel: undefined, state: 'failed' });
      }
    })();
    return loading.current;
  }, []);
  return { ...loaded, load };
}
