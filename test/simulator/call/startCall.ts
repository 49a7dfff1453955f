import type { DailyCall } from '@daily-co/daily-js';
import {
  type ManualClock,
  manualClock,
  type Script,
  type SimulateOptions,
  type Simulation,
  simulate,
  type WireEvent,
} from 'tavus-react/simulator';
import { fixedTimes } from '../../fixtures/fixedTimes';

/** A simulated call, with every message it has received. */
export interface RunningCall {
  readonly clock: ManualClock;
  readonly source: Simulation;
  readonly call: DailyCall;
  readonly heard: readonly WireEvent[];
  /** The received messages, with only one of the two copies of those that the PAL sends twice. */
  spoken(): readonly WireEvent[];
  send(eventType: string, properties?: object): void;
}

/** Creates a call with its own clock, without joining it. */
export async function createCall(script?: Script, options: SimulateOptions = {}): Promise<RunningCall> {
  const clock = manualClock();
  const source = simulate(script, { clock, seed: 7, ...fixedTimes, ...options });
  const creating = source.create({ signal: new AbortController().signal });
  await clock.advance(300);
  const { createCall, conversationId } = await creating;
  const call = createCall?.({});
  if (!call) throw new Error('The simulator must provide its own call.');
  const heard: WireEvent[] = [];
  call.on('app-message', ({ data }) => void heard.push(data));
  return {
    clock,
    source,
    call,
    heard,
    spoken: () => heard.filter((event) => propertiesOf(event).role !== 'replica'),
    send: (event_type, properties) =>
      void call.sendAppMessage({
        message_type: 'conversation',
        event_type,
        conversation_id: conversationId,
        ...(properties && { properties }),
      }),
  };
}

/** Creates and joins a call, and waits until the PAL has joined. By default, the PAL does not greet. */
export async function startCall(
  script: Script = { greeting: '' },
  options?: SimulateOptions,
): Promise<RunningCall> {
  const running = await createCall(script, options);
  const joining = running.call.join({ url: 'https://simulated.invalid/room' });
  await running.clock.advance(700);
  await joining;
  return running;
}

export function propertiesOf(event: WireEvent | undefined): Readonly<Record<string, unknown>> {
  return (event?.properties ?? {}) as Readonly<Record<string, unknown>>;
}

/** Returns the events of one type and role, merged with their properties. */
export function only(
  events: readonly WireEvent[],
  type: string,
  role?: string,
): readonly Readonly<Record<string, unknown>>[] {
  return events
    .filter((event) => event.event_type === type && (!role || propertiesOf(event).role === role))
    .map((event) => ({ ...event, ...propertiesOf(event) }));
}
