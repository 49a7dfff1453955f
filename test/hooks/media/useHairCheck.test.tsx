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

/** Renders in React's own time, which `act` makes shorter than it is in a browser. */
function renderUnhurried(element: React.ReactNode): void {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  const root = createRoot(document.createElement('div'));
  onTestFinished(() => {
    root.unmount();
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  });
  root.render(element);
}

test('a camera that the application rules out is not asked for, not by the first render either', async () => {
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

/** Shows a hair check for as long as it is wanted, in a provider with these options. */
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

test('begins with what the visitor chose here before, then on an earlier visit, then as the application does', async () => {
  remember({ cameraOn: true, microphoneId: 'mic-2', cameraId: 'cam-2' });
  const { media, show, current } = renderCheck({ startAudioOff: true, startVideoOff: true });
  await waitFor(() => expect(current()?.track).toMatchObject({ deviceId: 'cam-2', readyState: 'live' }));
  expect(media.getUserMedia.mock.calls).toEqual([[{ video: { deviceId: { ideal: 'cam-2' } } }]]);
  const chosen = { microphoneOn: false, microphoneId: 'mic-2', cameraOn: true, cameraId: 'cam-2' };
  expect(current()?.choices).toMatchObject(chosen);
  await show(false);
  expect(current()).toMatchObject({ isChecking: false, track: undefined, choices: chosen });
  expect(media.tracks.map(({ readyState }) => readyState)).toEqual(['ended']);
  remember({ cameraOn: true, cameraId: 'cam-3' });
  await show(true);
  await waitFor(() => expect(current()?.track).toMatchObject({ deviceId: 'cam-2' }));
});

test('an input that the application starts without is off, and one that it says nothing of is on', async () => {
  const { current } = renderCheck({ startVideoOff: true });
  await waitFor(() => expect(current()?.choices).toMatchObject({ microphoneOn: true, cameraOn: false }));
});

test('what is chosen before the inputs answer is what the call starts with', async () => {
  const { current } = renderCheck({ startAudioOff: true });
  expect(current()?.choices).toMatchObject({ microphoneOn: false, cameraOn: true });
  await waitFor(() => expect(current()?.track).toBeDefined());
});
