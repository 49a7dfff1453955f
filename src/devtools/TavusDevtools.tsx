import { useEffect } from 'react';
import { mountButton } from './mountButton';
import type { TavusDevtoolsOptions } from './TavusDevtoolsOptions';
import { useDevtoolsControl } from './useDevtoolsControl';

/** The props of `TavusDevtools`. */
export interface TavusDevtoolsProps extends TavusDevtoolsOptions {
  /** The corner of the window that the button is in; `bottom-left` by default. */
  readonly corner?: 'bottom-left' | 'bottom-right' | 'top-left' | 'top-right' | undefined;
}

/**
 * A small button that opens a panel for developers: what the PAL sends, what it changes, how long answers take, and what
 * goes wrong. The panel loads when it opens. Leave it out of what visitors get.
 *
 * @example
 * ```tsx
 * import { fromServer, TavusConversation, TavusProvider } from 'tavus-react';
 * import { TavusDevtools } from 'tavus-react/devtools';
 *
 * const source = fromServer('/api/tavus');
 *
 * export const App = () => (
 *   <TavusProvider source={source}>
 *     <TavusConversation />
 *     <TavusDevtools recordFromStart />
 *   </TavusProvider>
 * );
 * ```
 */
export function TavusDevtools({ corner = 'bottom-left', ...options }: TavusDevtoolsProps): null {
  const control = useDevtoolsControl(options);
  const { theme } = options;
  useEffect(
    function showButton() {
      return mountButton(control, corner, theme);
    },
    [control, corner, theme],
  );
  return null;
}
