import { act, type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { TavusProvider, type TavusProviderProps } from '../../src/components/provider/TavusProvider';
import { useConversation } from '../../src/hooks/conversation/useConversation';
import {
  type ManualClock,
  manualClock,
  type Script,
  type SimulateOptions,
  type Simulation,
  simulate,
} from '../../src/simulator';
import { fixedTimes } from '../fixtures/fixedTimes';

export interface RenderedConversation extends RenderResult {
  readonly clock: ManualClock;
  readonly simulation: Simulation;
  /** Advances the simulated time and lets React update. */
  advance(durationMs: number): Promise<void>;
  /** Replaces the provider's children. */
  rerenderChildren(children: ReactNode): Promise<void>;
  /** Starts the conversation and waits until the PAL has joined. */
  connect(): Promise<void>;
}

/** Renders parts under a provider in StrictMode, with a simulated PAL whose clock advances only when told to. */
export function renderConversation(
  children: ReactNode,
  script: Script = {},
  props: Partial<TavusProviderProps> = {},
  options: SimulateOptions = {},
): RenderedConversation {
  const clock = manualClock();
  const simulation = simulate(script, { clock, seed: 1, media: false, ...fixedTimes, ...options });
  let start: () => Promise<void> = async () => undefined;
  function Starter() {
    start = useConversation().start;
    return null;
  }
  const tree = (below: ReactNode) => (
    <TavusProvider source={simulation} {...props}>
      <Starter />
      {below}
    </TavusProvider>
  );
  const rendered = render(tree(children));
  const advance = (durationMs: number) => act(() => clock.advance(durationMs));
  return {
    ...rendered,
    clock,
    simulation,
    advance,
    rerenderChildren: (below) => act(async () => rendered.rerender(tree(below))),
    async connect() {
      await act(async () => void start());
      await advance(1500);
    },
  };
}
