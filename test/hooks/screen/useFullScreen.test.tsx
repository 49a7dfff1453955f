import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Root } from '../../../src/components/parts/Root';
import { TavusProvider } from '../../../src/components/provider/TavusProvider';
import { useFullScreen } from '../../../src/hooks/screen/useFullScreen';
import { fakeMedia } from '../../fixtures/fakeMedia';

/** The full-screen element; happy-dom does not implement full screen. */
let shown: Element | null = null;

beforeEach(() => {
  fakeMedia();
  shown = null;
  const show = async (next: Element | null) => {
    shown = next;
    document.dispatchEvent(new Event('fullscreenchange'));
  };
  Object.defineProperty(document, 'fullscreenElement', { configurable: true, get: () => shown });
  document.exitFullscreen = () => show(null);
  Element.prototype.requestFullscreen = function requestFullscreen() {
    return show(this);
  };
});

function Larger() {
  const { active, buttonProps } = useFullScreen();
  return <button {...buttonProps}>{active ? 'large' : 'small'}</button>;
}

const press = () => act(async () => void fireEvent.click(screen.getByRole('button')));

test('the button toggles full screen for the conversation around it, and its label names the next action', async () => {
  render(
    <TavusProvider>
      <Root data-testid="root">
        <Larger />
      </Root>
    </TavusProvider>,
  );
  const button = screen.getByRole('button', { name: 'Full screen' });
  expect([button.textContent, button.getAttribute('type')]).toEqual(['small', 'button']);
  await press();
  expect(shown).toBe(screen.getByTestId('root'));
  expect(screen.getByRole('button', { name: 'Exit full screen' }).textContent).toBe('large');
  await press();
  expect([shown, button.textContent]).toEqual([null, 'small']);
});

test('a button outside a Root makes the whole page full screen, and changes nothing if the browser refuses', async () => {
  render(
    <TavusProvider>
      <Larger />
    </TavusProvider>,
  );
  const allowed = Element.prototype.requestFullscreen;
  Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('Not in this frame.'));
  await press();
  expect(shown).toBeNull();
  Element.prototype.requestFullscreen = allowed;
  await press();
  expect(shown).toBe(document.documentElement);
});

test('removes its listeners when the button unmounts', () => {
  const [added, removed] = [
    vi.spyOn(document, 'addEventListener'),
    vi.spyOn(document, 'removeEventListener'),
  ];
  const own = ({ mock }: typeof added | typeof removed) =>
    mock.calls.filter(([type]) => type === 'fullscreenchange').map(([, listener]) => listener);
  render(
    <TavusProvider>
      <Larger />
    </TavusProvider>,
  ).unmount();
  expect(own(added).length).toBeGreaterThan(0);
  expect(own(removed)).toEqual(own(added));
  vi.restoreAllMocks();
});
