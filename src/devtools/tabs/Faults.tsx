import { type ReactElement, type ReactNode, useState, useSyncExternalStore } from 'react';
import type { SimulationControls } from '../model/SimulationControls';
import { usePanel } from '../pieces/PanelContext';

const noFaults = { delayMs: 0, reorderMs: 0, duplicate: 0, drop: 0 };

const lineFields = [
  { name: 'delayMs', label: 'Delay', max: 2000, step: 10, unit: 'ms' },
  { name: 'reorderMs', label: 'Reorder within', max: 2000, step: 10, unit: 'ms' },
  { name: 'duplicate', label: 'Send twice', max: 1, step: 0.05, unit: '%' },
  { name: 'drop', label: 'Lose', max: 1, step: 0.05, unit: '%' },
] as const;

/** What can go wrong, done to a simulated conversation by hand. */
export function Faults(): ReactElement {
  const { simulation } = usePanel();
  const controls = useSyncExternalStore(simulation.subscribe, simulation.get);
  const [line, setLine] = useState(noFaults);
  const [message, setMessage] = useState('{"event_type":"conversation.interrupted"}');
  const [problem, setProblem] = useState('');
  const [said, setSaid] = useState('Tell me a story');
  if (!controls)
    return (
      <div className="empty">
        <p>Faults need a simulated conversation.</p>
        <pre className="code">{'<TavusDevtools simulation={simulation} />'}</pre>
      </div>
    );

  function deliver(controls: SimulationControls) {
    try {
      controls.deliver(JSON.parse(message));
      setProblem('');
    } catch (error) {
      setProblem(String(error));
    }
  }
  function changeLine(change: Partial<typeof noFaults>) {
    const next = { ...line, ...change };
    setLine(next);
    controls?.setFaults?.(next);
  }

  return (
    <div className="faults">
      <Group title="Speech">
        <input
          className="field grow"
          form=""
          aria-label="Words"
          value={said}
          onChange={(event) => setSaid(event.target.value)}
        />
        <Press onPress={() => controls.userSays(said)}>User says it</Press>
        <Press onPress={() => controls.say(said)}>PAL says it</Press>
        <Press onPress={() => controls.interrupt()}>User interrupts</Press>
      </Group>
      <Group title="Network">
        <Press onPress={() => controls.network('interrupted')}>Interrupt</Press>
        <Press onPress={() => controls.network('connected')}>Restore</Press>
        <Press onPress={() => controls.fail('connection-error')}>Lose for good</Press>
      </Group>
      {controls.setFaults && (
        <Group title="Messages on their way">
          {lineFields.map(({ name, label, max, step, unit }) => (
            <label key={name} className="slider">
              <span>{label}</span>
              <input
                type="range"
                form=""
                min={0}
                max={max}
                step={step}
                value={line[name]}
                onChange={(event) => changeLine({ [name]: Number(event.target.value) })}
              />
              <span className="mono number">
                {unit === '%' ? `${Math.round(line[name] * 100)} %` : `${line[name]} ms`}
              </span>
            </label>
          ))}
          <Press onPress={() => changeLine(noFaults)}>None</Press>
        </Group>
      )}
      <Group title="End">
        <Press onPress={() => controls.palLeaves()}>PAL leaves</Press>
        <Press onPress={() => controls.shutDown('max_call_duration reached')}>Maximum duration</Press>
        <Press onPress={() => controls.shutDown('Tavus error')}>Error at Tavus</Press>
        <Press onPress={() => controls.fail('ejected')}>Eject</Press>
        <Press onPress={() => controls.fail('exp-room')}>Room expires</Press>
      </Group>
      <Group title="Any message from the PAL">
        <textarea
          className="field grow mono"
          form=""
          rows={2}
          aria-label="Message as JSON"
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
        <Press onPress={() => deliver(controls)}>Deliver</Press>
        <p className="problem" role="alert">
          {problem}
        </p>
      </Group>
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <fieldset className="group">
      <legend>{title}</legend>
      <div className="group-row">{children}</div>
    </fieldset>
  );
}

function Press({
  onPress,
  children,
}: {
  readonly onPress: () => void;
  readonly children: string;
}): ReactElement {
  return (
    <button type="button" className="button" onClick={onPress}>
      {children}
    </button>
  );
}
