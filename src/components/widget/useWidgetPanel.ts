import { type ComponentType, useCallback, useRef, useState } from 'react';
import { callSafely } from '../../call/Listeners';
import { notLoaded } from '../../call/session/sessionErrors';
import { useLatest } from '../../hooks/react/useLatest';
import type { TavusError } from '../../state/TavusError';
import type { WidgetPanelProps } from './WidgetPanel';

interface WidgetPanelLoader {
  readonly Panel: ComponentType<WidgetPanelProps> | undefined;
  readonly state: 'waiting' | 'loading' | 'failed' | 'loaded';
  /** Loads the panel once; retries if the last attempt failed. Never rejects. */
  readonly load: () => Promise<void>;
}

/** Loads the panel, with everything that a call needs, on demand. Calls `onError` if that fails. */
export function useWidgetPanel(onError: ((error: TavusError) => void) | undefined): WidgetPanelLoader {
  const [loaded, setLoaded] = useState<Pick<WidgetPanelLoader, 'Panel' | 'state'>>({
    Panel: undefined,
    state: 'waiting',
  });
  const loading = useRef<Promise<void>>(undefined);
  const latestOnError = useLatest(onError);
  const load = useCallback(() => {
    loading.current ??= (async () => {
      setLoaded({ Panel: undefined, state: 'loading' });
      try {
        const { WidgetPanel } = await import('./WidgetPanel');
        setLoaded({ Panel: WidgetPanel, state: 'loaded' });
      } catch (cause) {
        loading.current = undefined;
        setLoaded({ Panel: undefined, state: 'failed' });
        callSafely(() => latestOnError.current?.(notLoaded(cause)));
      }
    })();
    return loading.current;
  }, [latestOnError]);
  return { ...loaded, load };
}
