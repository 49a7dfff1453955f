import { act, screen, waitFor } from '@testing-library/react';
import { createStore } from 'jotai/vanilla';
import { expect, test } from 'vitest';
import { Stage } from '../../../src/components/parts/Stage';
import { fakeMedia } from '../../fixtures/fakeMedia';
import { renderConversation } from '../renderConversation';

test.each([
  ['shows the slides of the PAL', undefined, true],
  ['with `slides={false}`, has no place for the slides and keeps the video', false, false],
])('%s', async (_, slides, shown) => {
  fakeMedia();
  const { connect, simulation, container } = renderConversation(
    <>
      <Stage slides={slides} />
      <Stage className="other" />
    </>,
    { greeting: '' },
    { jotaiStore: createStore() },
    { media: true },
  );
  await connect();
  await act(async () => simulation.showSlides(true));
  await waitFor(() => expect(container.querySelector('.other')?.hasAttribute('data-screen')).toBe(true));
  const stage = container.querySelector('[data-tavus-part="stage"]');
  expect(stage?.hasAttribute('data-screen')).toBe(shown);
  expect(screen.getAllByLabelText('Shared screen')).toHaveLength(shown ? 2 : 1);
  expect(stage?.querySelector('[data-tavus-part="pal-video"]')).not.toBeNull();
});
