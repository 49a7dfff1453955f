import { act, fireEvent } from '@testing-library/react';
import type { ReactElement } from 'react';
import { TavusConversation, type TavusConversationProps } from '../../src/components/TavusConversation';
import { TavusWidget, type TavusWidgetProps } from '../../src/components/widget/TavusWidget';
import type { SimulateOptions } from '../../src/simulator';
import { converse, type Language, type MakeBox, type Shown, show } from '../hosts/showStates';
import { partIn, until } from '../hosts/within';

/** Shows one state after the other, each with a simulated PAL of its own. */
export class Scene {
  readonly #makeBox: MakeBox;
  readonly #language: Language;

  constructor(makeBox: MakeBox, language: Language) {
    this.#makeBox = makeBox;
    this.#language = language;
  }

  /** Shows a conversation that nobody has started. */
  begin(state: string, props: TavusConversationProps = {}, options?: SimulateOptions): Shown {
    return this.render(
      state,
      (source) => (
        <TavusConversation source={source} {...this.#language} {...props} style={{ height: '100%' }} />
      ),
      options,
    );
  }

  /** Shows a conversation in the middle of the PAL's second sentence. */
  async inCall(state: string, props?: TavusConversationProps, options?: SimulateOptions): Promise<Shown> {
    const shown = this.begin(state, props, options);
    await converse(shown);
    return shown;
  }

  widget(state: string, props: TavusWidgetProps = {}): Shown {
    return this.render(state, (source) => <TavusWidget source={source} {...this.#language} {...props} />);
  }

  render(
    state: string,
    tree: (source: Shown['simulation']) => ReactElement,
    options?: SimulateOptions,
  ): Shown {
    return show(this.box(state), tree, options);
  }

  box(state: string): HTMLElement {
    return this.#makeBox(state, 900, 600);
  }

  get language(): Language {
    return this.#language;
  }
}

/** Lets the PAL's time pass. */
export async function pass({ clock }: Shown, durationMs: number): Promise<void> {
  await act(() => clock.advance(durationMs));
}

/** Lets the PAL's time pass until an element that matches this selector is there. */
export async function passUntil(shown: Shown, selector: string): Promise<void> {
  for (let time = 0; time < 300 && !shown.box.querySelector(selector); time += 1) await pass(shown, 50);
  if (!shown.box.querySelector(selector)) throw new Error(`There never was ${selector}.`);
}

export async function untilPart({ box }: Pick<Shown, 'box'>, name: string): Promise<void> {
  await until(`there is ${name}`, () => partIn(box, name) !== undefined);
}

export function untilThere({ box }: Shown, selector: string): Promise<void> {
  return until(`there is ${selector}`, () => box.querySelector(selector) !== null);
}

/** Presses the first element that matches a selector. */
export async function press(shown: Shown, selector: string): Promise<void> {
  await untilThere(shown, selector);
  const { box } = shown;
  const element = box.querySelector(selector);
  if (element) await act(async () => void fireEvent.click(element));
}

/** Writes into the field with this part's name. */
export async function write({ box }: Shown, name: string, value: string): Promise<void> {
  await until(`there is ${name}`, () => partIn(box, name) !== undefined);
  const field = partIn(box, name);
  if (field) await act(async () => void fireEvent.input(field, { target: { value } }));
}

/** Interrupts the network, for as long as the page is there: a lost connection is given up after a minute, and pictures take longer. */
export async function loseConnection(shown: Shown): Promise<void> {
  const { setTimeout: wait } = window;
  const stayPatient = (run: () => void, ms = 0) => (ms < 60_000 ? wait(run, ms) : 0);
  Object.assign(window, { setTimeout: stayPatient });
  await act(async () => shown.simulation.network('interrupted'));
  await pass(shown, 300);
  Object.assign(window, { setTimeout: wait });
}
