import { act, fireEvent, type RenderResult, render, screen } from '@testing-library/react';
import { type Script, type Simulation, simulate } from 'tavus-react/simulator';
import { vi } from 'vitest';
import { fixedTimes } from '../../fixtures/fixedTimes';
import { recipe } from './recipe';

export interface RenderedRecipe extends RenderResult {
  readonly simulation: Simulation;
  /** Returns the properties of the messages of a type that the PAL has received. */
  received(type: string): unknown[];
}

/** Renders a recipe with a simulated PAL. Needs fake timers: `pass` advances the time of the PAL and of the page. */
export function renderRecipe(name: string, script: Script = {}, props: object = {}): RenderedRecipe {
  const simulation = simulate(script, { seed: 1, media: false, ...fixedTimes });
  const Recipe = recipe<object>(name);
  const rendered = render(<Recipe {...props} {...{ source: simulation }} />);
  return {
    ...rendered,
    simulation,
    received: (type) =>
      simulation.sent
        .filter(({ event_type }) => event_type === `conversation.${type}`)
        .map(({ properties }) => properties),
  };
}

/** Lets time pass, in steps, because React renders only after each of them. */
export async function pass(durationMs: number): Promise<void> {
  for (let left = durationMs; left > 0; left -= stepMs) {
    await act(() => vi.advanceTimersByTimeAsync(Math.min(left, stepMs)));
  }
}

const stepMs = 500;

/** Presses a button. */
export async function press(name: string | RegExp): Promise<void> {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })));
}

/** Presses the start button, and waits until the PAL has joined and greeted. */
export async function start(name: string | RegExp = 'Start conversation'): Promise<void> {
  await press(name);
  // What the first conversation loads arrives in real time.
  await act(() => vi.dynamicImportSettled());
  await pass(6000);
}
