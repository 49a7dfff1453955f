import { act } from '@testing-library/react';
import { defineTavusElements, type ElementConfig, type TavusTag } from '../../src/elements';
import { manualClock, simulate } from '../../src/simulator';
import type { MakeBox } from './showStates';
import { partIn, until } from './within';

/** Shows both custom elements, before the click and in a call. */
export async function showElements(makeBox: MakeBox): Promise<void> {
  defineTavusElements();
  const overrideConfig = {
    preview: { title: 'Meet Mira', description: 'Ask her anything about our prices.' },
  };
  insert(makeBox('embed before the click', 900, 600), 'tavus-embed', { overrideConfig });
  insert(makeBox('widget before the click', 900, 600), 'tavus-widget', { label: 'Talk', greeting: 'Hello!' });
  await call(makeBox('embed in a call', 900, 600), 'tavus-embed');
  await call(makeBox('widget in a call', 900, 600), 'tavus-widget');
}

function insert<Tag extends TavusTag>(
  box: HTMLElement,
  tag: Tag,
  config: ElementConfig,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  Object.assign(element, config);
  box.append(element);
  return element;
}

async function call(box: HTMLElement, tag: TavusTag): Promise<void> {
  const clock = manualClock();
  const source = simulate({}, { clock, seed: 1, id: tag, media: false });
  const element = insert(box, tag, { source });
  const started = element.startConversation();
  await until(`${tag} is connected`, () => {
    void clock.advance(250);
    return element.tavus.state === 'connected';
  });
  await started;
  await until('cards could be shown', () => partIn(box, 'canvas-announcer') !== undefined);
  await act(async () => source.userSays('How much is a lamp?'));
  await act(() => clock.advance(3000));
}
