import type { Simulation } from 'tavus-react/simulator';

/** Returns the properties of every interaction of this type that the PAL has received, in order. */
export function sentBy({ sent }: Simulation, eventType: string): readonly unknown[] {
  return sent.filter((message) => message.event_type === eventType).map(({ properties }) => properties);
}
