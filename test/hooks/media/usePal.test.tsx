import { act, waitFor } from '@testing-library/react';
import { createStore } from 'jotai/vanilla';
import { expect, test } from 'vitest';
import { type Pal, usePal } from '../../../src/hooks/media/usePal';
import { renderConversation } from '../../components/renderConversation';
import { fakeMedia } from '../../fixtures/fakeMedia';

function renderPal(name = 'Mira') {
  fakeMedia();
  let pal: Pal | undefined;
  function Watch() {
    pal = usePal();
    return null;
  }
  const script = { name, greeting: 'A sentence that takes its time.' };
  const conversation = renderConversation(<Watch />, script, { jotaiStore: createStore() }, { media: true });
  return { ...conversation, pal: () => pal };
}

const nobody = {
  sessionId: undefined,
  name: undefined,
  ready: false,
  hasVideo: false,
  sharesScreen: false,
  speaking: false,
};

test("reports the PAL's name, video and speech once it has joined, and nothing after it leaves", async () => {
  const { connect, advance, simulation, pal } = renderPal();
  expect(pal()).toEqual(nobody);
  await connect();
  await waitFor(() =>
    expect(pal()).toMatchObject({ sessionId: 'pal-session', name: 'Mira', ready: true, hasVideo: true }),
  );
  for (let tries = 0; tries < 20 && !pal()?.speaking; tries += 1) await advance(100);
  expect(pal()).toMatchObject({ speaking: true, sharesScreen: false });
  await act(async () => simulation.palLeaves());
  await waitFor(() => expect(pal()).toEqual(nobody));
});

test("the PAL's slides count as a shared screen", async () => {
  const { connect, simulation, pal } = renderPal();
  await connect();
  await act(async () => simulation.showSlides(true));
  await waitFor(() => expect(pal()?.sharesScreen).toBe(true));
  await act(async () => simulation.showSlides(false));
  await waitFor(() => expect(pal()?.sharesScreen).toBe(false));
});

test('the name of a PAL without one is undefined, not an empty string', async () => {
  const { connect, pal } = renderPal('');
  await connect();
  await waitFor(() => expect(pal()?.hasVideo).toBe(true));
  expect(pal()?.name).toBeUndefined();
});
