import { useContext, useEffect } from 'react';
import type { RecordedSession } from '../call/recording/Recorder';
import { openSessions } from '../hooks/react/openSessions';
import { TavusContext } from '../hooks/react/TavusContext';
import { useLatest } from '../hooks/react/useLatest';
import { TavusError } from '../state/TavusError';
import { DevtoolsControl } from './DevtoolsControl';
import type { TavusDevtoolsOptions } from './TavusDevtoolsOptions';

/** The devtools of each session: a button and a hook for the same session share one panel. */
const controls = new WeakMap<object, DevtoolsControl>();

/** Returns the devtools of the given session or of the provider around, and keeps them as long as the component is mounted. */
export function useDevtoolsControl(options: TavusDevtoolsOptions): DevtoolsControl {
  const context = useContext(TavusContext);
  const { session: given, simulation, recordFromStart, expose, theme } = options;
  const opened = given ? openSessions.get(given) : context;
  if (!opened)
    throw new TavusError('missing-provider', 'The devtools do not know which conversation to show.', {
      hint: 'Render them inside of TavusProvider or TavusConversation, or pass a session.',
      recoverable: false,
    });
  const control = controlOf(opened);
  const latest = useLatest(options);
  useEffect(
    function mountDevtools() {
      return control.mount(latest);
    },
    [control, latest],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the control reads the options of all that are mounted.
  useEffect(
    function followOptions() {
      if (recordFromStart || expose) control.load();
      control.configure();
    },
    [control, simulation, recordFromStart, expose, theme],
  );
  return control;
}

function controlOf(opened: RecordedSession): DevtoolsControl {
  const known = controls.get(opened.session) ?? new DevtoolsControl(opened);
  controls.set(opened.session, known);
  return known;
}
