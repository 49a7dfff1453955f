import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { TavusProvider } from '../../src/components/TavusProvider';
import { useHairCheck } from '../../src/hooks/useHairCheck';
import { fakeMedia } from '../fixtures/fakeMedia';

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
