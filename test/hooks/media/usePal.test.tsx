import { act, waitFor } from '@testing-library/react';
import { createStore } from 'jotai/vanilla';
import { expect, test } from 'vitest';
import { type Pal, usePal } from '../../../src/hooks/media/usePal';
import { renderConversation } from '../../components/renderConversation';
import { expectConsole } from '../../expectConsole';
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
  playing: false,
  hidden: false,
  volume: 1,
  muted: false,
  setVolume: expect.any(Function),
  setMuted: expect.any(Function),
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

/** Renders a connected conversation, and reads how each element plays the PAL's voice. */
async function renderVoice() {
  const rendered = renderPal();
  await rendered.connect();
  const voices = () =>
    [...rendered.container.querySelectorAll('audio')].map(({ volume, muted }) => ({ volume, muted }));
  await waitFor(() => expect(voices()).toEqual([{ volume: 1, muted: false }]));
  const { pal } = rendered;
  return {
    ...rendered,
    voices,
    setVolume: (volume: number) => act(() => pal()?.setVolume(volume)),
    setMuted: (muted: boolean) => act(() => pal()?.setMuted(muted)),
  };
}

test('sets the volume of the voice and mutes it', async () => {
  const { pal, voices, setVolume, setMuted } = await renderVoice();
  setVolume(0.3);
  expect(voices()).toEqual([{ volume: 0.3, muted: false }]);
  setMuted(true);
  expect(voices()).toEqual([{ volume: 0.3, muted: true }]);
  expect(pal()).toMatchObject({ volume: 0.3, muted: true });
  setMuted(false);
  expect(voices()).toEqual([{ volume: 0.3, muted: false }]);
});

test.each([
  [-1, 0],
  [2, 1],
  [Number.POSITIVE_INFINITY, 1],
  [Number.NaN, 0.3],
])('a volume of %s results in %s, with a warning', async (wanted, volume) => {
  const { pal, voices, setVolume } = await renderVoice();
  setVolume(0.3);
  expectConsole('warn', /setVolume\(\) takes a number from 0 to 1/);
  setVolume(wanted);
  expect(voices()).toEqual([{ volume, muted: false }]);
  expect(pal()?.volume).toBe(volume);
});

test('the actions stay the same functions', async () => {
  const { pal, setVolume } = await renderVoice();
  const before = pal();
  setVolume(0.3);
  expect([pal()?.setVolume, pal()?.setMuted]).toEqual([before?.setVolume, before?.setMuted]);
});
