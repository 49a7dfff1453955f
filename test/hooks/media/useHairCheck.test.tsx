import type { DailyFactoryOptions } from '@daily-co/daily-js';
import { act, render, waitFor } from '@testing-library/react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import type { MediaChoices } from '../../../src/call/media/MediaChoices';
import { TavusProvider } from '../../../src/components/provider/TavusProvider';
import { useHairCheck } from '../../../src/hooks/media/useHairCheck';
import { useTavusContext } from '../../../src/hooks/react/TavusContext';
import { useTavusAtom } from '../../../src/hooks/react/useTavusAtom';
import { fakeMedia } from '../../fixtures/fakeMedia';

afterEach(() => localStorage.clear());

/** Renders with React's own timing, as in a browser; `act` would run the effects sooner. */
function renderUnhurried(element: React.ReactNode): void {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  const root = createRoot(document.createElement('div'));
  onTestFinished(() => {
    root.unmount();
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  });
  root.render(element);
}

test('does not request a camera that the application rules out, not even on the first render', async () => {
  const { getUserMedia } = fakeMedia();
  const seen: boolean[] = [];
  function Check() {
    seen.push(useHairCheck().withCamera);
    return null;
  }
  renderUnhurried(
    <TavusProvider dailyOptions={{ videoSource: false }}>
      <Check />
    </TavusProvider>,
  );
  await expect.poll(() => getUserMedia.mock.calls).toEqual([[{ audio: true }]]);
  expect(seen).not.toContain(true);
});

/** Renders a hair check, which `show` can hide and show again, in a provider with these options. */
function renderCheck(dailyOptions: DailyFactoryOptions = {}) {
  const media = fakeMedia();
  let parts: { track: MediaStreamTrack | undefined; choices: MediaChoices; isChecking: boolean } | undefined;
  function Check() {
    useHairCheck();
    return null;
  }
  function Watch() {
    const { session } = useTavusContext();
    const preview = useTavusAtom(session.preview);
    const choices = useTavusAtom(session.mediaChoices);
    parts = { track: preview?.video.track, choices, isChecking: preview !== null };
    return null;
  }
  const tree = (check: boolean) => (
    <TavusProvider dailyOptions={dailyOptions}>
      <Watch />
      {check && <Check />}
    </TavusProvider>
  );
  const { rerender } = render(tree(true));
  const show = (check: boolean) => act(async () => rerender(tree(check)));
  return { media, show, current: () => parts };
}

const remember = (choices: MediaChoices) => localStorage.setItem('tavus-media', JSON.stringify(choices));

test("starts with the visitor's choices on this page, else those of an earlier visit, else the application's options", async () => {
  remember({ cameraOn: true, microphoneId: 'mic-2', cameraId: 'cam-2' });
  const { media, show, current } = renderCheck({ startAudioOff: true, startVideoOff: true });
  await waitFor(() => expect(current()?.track).toMatchObject({ deviceId: 'cam-2', readyState: 'live' }));
  expect(media.getUserMedia.mock.calls).toEqual([
    [{ video: { width: { ideal: 1280 }, height: { ideal: 720 }, deviceId: { exact: 'cam-2' } } }],
  ]);
  const chosen = { microphoneOn: false, microphoneId: 'mic-2', cameraOn: true, cameraId: 'cam-2' };
  expect(current()?.choices).toMatchObject(chosen);
  await show(false);
  expect(current()).toMatchObject({ isChecking: false, track: undefined, choices: chosen });
  expect(media.tracks.map(({ readyState }) => readyState)).toEqual(['ended']);
  remember({ cameraOn: true, cameraId: 'cam-3' });
  await show(true);
  await waitFor(() => expect(current()?.track).toMatchObject({ deviceId: 'cam-2' }));
});

test('an input that the application starts off is off, and an input without such an option is on', async () => {
  const { current } = renderCheck({ startVideoOff: true });
  await waitFor(() => expect(current()?.choices).toMatchObject({ microphoneOn: true, cameraOn: false }));
});

test('the choices for the call are set before the inputs respond', async () => {
  const { current } = renderCheck({ startAudioOff: true });
  expect(current()?.choices).toMatchObject({ microphoneOn: false, cameraOn: true });
  await waitFor(() => expect(current()?.track).toBeDefined());
});
