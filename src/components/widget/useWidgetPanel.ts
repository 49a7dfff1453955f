import { type ComponentType, useCallback, useRef, useState } from 'react';
import { callSafely } from '../../call/Listeners';
import { notLoaded } from '../../call/session/sessionErrors';
import { useLatest } from '../../hooks/react/useLatest';
import { whenIdle } from '../../hooks/react/whenIdle';
import type { TavusError } from '../../state/TavusError';
import type { WidgetPanelProps } from './WidgetPanel';

interface WidgetPanelLoader {
  readonly Panel: ComponentType<WidgetPanelProps> | undefined;
  /** Loaded after the panel. */
  readonly moveToCorners: typeof import('./moveToCorners').moveToCorners | undefined;
  readonly state: 'waiting' | 'loading' | 'failed' | 'loaded';
  /** Loads the panel once; retries if the last attempt failed. Never rejects. */
  readonly load: () => Promise<void>;
}

const nothing = { Panel: undefined, moveToCorners: undefined };

/** Without it, the widget stays in its corner. */
async function loadMoving(): Promise<WidgetPanelLoader['moveToCorners']> {
  try {
    return (await import('./moveToCorners')).moveToCorners;
  } catch {
    return undefined;
  }
}

/** Loads the panel, with everything that a call needs, on demand. Calls `onError` if that fails. */
export function useWidgetPanel(onError: ((error: TavusError) => void) | undefined): WidgetPanelLoader {
  const [loaded, setLoaded] = useState<Omit<WidgetPanelLoader, 'load'>>({
    ...nothing,
    state: 'waiting',
  });
  const loading = useRef<Promise<void>>(undefined);
  const latestOnError = useLatest(onError);
  const load = useCallback(() => {
    loading.current ??= (async () => {
      setLoaded({ ...nothing, state: 'loading' });
      try {
        const { WidgetPanel } = await import('./WidgetPanel');
        setLoaded({ ...nothing, Panel: WidgetPanel, state: 'loaded' });
        whenIdle(
          () => void loadMoving().then((moveToCorners) => setLoaded((now) => ({ ...now, moveToCorners }))),
        );
      } catch (cause) {
        loading.current = undefined;
        setLoaded({ ...nothing, state: 'failed' });
        callSafely(() => latestOnError.current?.(notLoaded(cause)));
      }
    })();
    return loading.current;
  }, [latestOnError]);
  return { ...loaded, load };
}
