import { act, render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { TavusConversation, type TavusConversationProps } from '../../src/components/TavusConversation';
import { TavusWidget } from '../../src/components/widget/TavusWidget';
import {
  type ManualClock,
  manualClock,
  type SimulateOptions,
  type Simulation,
  simulate,
} from '../../src/simulator';
import { showCards } from './showCards';
import { showElements } from './showElements';
import { partIn, pressPart, until } from './within';

/** Where a state is shown. The page places the boxes of all states one below the other. */
export type MakeBox = (state: string, width: number, height: number) => HTMLElement;

const preview = { title: 'Meet Mira', description: 'Ask her anything about our prices.' };
const thumbnail =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='160' height='90'%3E%3Crect width='160' height='90' fill='%235a7a9c'/%3E%3C/svg%3E";

/** What the components say, such as `tavus-react/locales/de`; English by default. */
export type Language = Pick<TavusConversationProps, 'locale' | 'labels'>;

/** Shows every state of the components, over simulated PALs whose clocks stop once all of them are shown. */
export async function showStates(makeBox: MakeBox, language: Language = {}): Promise<void> {
  const shown = (state: string, width: number, height: number, props: TavusConversationProps = {}) =>
    show(makeBox(state, width, height), (simulation) => (
      <TavusConversation source={simulation} {...language} {...props} style={{ height: '100%' }} />
    ));

  shown('preview', 900, 600, { preview });
  shown('preview with a picture', 900, 600, { preview: { ...preview, thumbnail } });

  const check = shown('hair check', 900, 600, { hairCheck: true });
  await pressPart(check.box, 'start-button');
  await until('the hair check shows a picture', () => partIn(check.box, 'preview-video') !== undefined);

  const starting = shown('starting', 900, 600, { startTimeoutMs: 3_600_000 });
  await pressPart(starting.box, 'start-button');

  const call = shown('call', 900, 600);
  await converse(call);
  const narrow = shown('narrow call', 360, 640, { theme: 'dark', density: 'compact' });
  await converse(narrow);
  await pressPart(narrow.box, 'panel-toggle');

  const ended = shown('ended', 900, 600, { afterCall: 'Thank you for your visit.' });
  await converse(ended);
  await act(async () => ended.simulation.palLeaves());
  await until('there is ended', () => partIn(ended.box, 'ended') !== undefined);

  await showCards(makeBox, language);
  await showWidgets(makeBox, language);
  await showElements(makeBox);
  const videos = () => [...document.querySelectorAll('video')];
  await until('all videos have a picture', () => videos().every((video) => video.videoWidth > 0));
  await pressPart(call.box, 'device-menu-button');
  for (const video of videos()) video.pause();
  // The browser outlines the focused element in every state.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

async function showWidgets(makeBox: MakeBox, language: Language): Promise<void> {
  const picture = { ...language, label: 'Talk to Mira', thumbnail } as const;
  show(makeBox('launcher', 900, 600), (source) => (
    <TavusWidget {...{ source, ...picture }} greeting="Hello!" />
  ));
  show(makeBox('card', 900, 600), (source) => (
    <TavusWidget {...{ source, ...picture }} variant="card" corner="top-left" />
  ));
  const panel = show(makeBox('panel', 900, 600), (source) => (
    <TavusWidget {...{ ...language, source, preview }} defaultOpen />
  ));
  await until('there is start-button', () => partIn(panel.box, 'start-button') !== undefined);
  const called = show(makeBox('panel in a call', 900, 600), (source) => (
    <TavusWidget {...language} source={source} defaultOpen />
  ));
  await converse(called);
  const pill = show(makeBox('pill', 900, 600), (source) => (
    <TavusWidget {...language} source={source} defaultOpen />
  ));
  await converse(pill);
  await pressPart(pill.box, 'widget-close');
}

/** A conversation on the page, and its simulated PAL. */
export interface Shown {
  readonly box: HTMLElement;
  readonly simulation: Simulation;
  readonly clock: ManualClock;
}

let count = 0;

/** Renders a conversation with a simulated PAL of its own. */
export function show(
  box: HTMLElement,
  tree: (simulation: Simulation) => ReactElement,
  options: SimulateOptions = {},
): Shown {
  const clock = manualClock();
  count += 1;
  const simulation = simulate({}, { clock, seed: 1, id: `${count}`, ...options });
  render(tree(simulation), { container: box });
  return { box, simulation, clock };
}

/** Goes to the middle of the PAL's second sentence, after a question of the visitor. */
export async function converse({ box, simulation, clock }: Shown): Promise<void> {
  await until('there is start-button', () => partIn(box, 'start-button') !== undefined);
  await pressPart(box, 'start-button');
  const advance = (durationMs: number) => act(() => clock.advance(durationMs));
  await advance(1500);
  await until('there is end-button', () => partIn(box, 'end-button') !== undefined);
  // What shows cards loads while the browser is idle.
  await until('cards could be shown', () => partIn(box, 'canvas-announcer') !== undefined);
  await act(async () => simulation.userSays('How much is a lamp?'));
  await advance(3000);
}
