import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { Consent } from '../../../src/components/parts/Consent';
import { HairCheck } from '../../../src/components/parts/HairCheck';
import { StartButton } from '../../../src/components/parts/StartButton';
import { Status } from '../../../src/components/parts/Status';
import { TavusConversation } from '../../../src/components/TavusConversation';
import { useConsent } from '../../../src/hooks/conversation/useConsent';
import { manualClock, simulate } from '../../../src/simulator';
import { Activity } from '../../fixtures/Activity';
import { fakeMedia } from '../../fixtures/fakeMedia';
import { fixedTimes } from '../../fixtures/fixedTimes';
import { renderConversation } from '../renderConversation';

afterEach(() => {
  cleanup();
  render(<Withdraw />);
  act(() => screen.getByRole('button', { name: 'withdraw' }).click());
  localStorage.clear();
});

function Withdraw() {
  const { forget } = useConsent('1');
  return (
    <button type="button" onClick={forget}>
      withdraw
    </button>
  );
}

const agree = () => act(async () => void fireEvent.click(screen.getByRole('button', { name: 'I agree' })));
const withdraw = () =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name: 'withdraw' })));
const isAsked = () => screen.queryByRole('button', { name: 'I agree' }) !== null;

const question = (children: ReactNode = <p>inside</p>, version = '1') => (
  <Consent version={version} text="We record this." href="/privacy">
    {children}
  </Consent>
);

test('shows text and link first, and the children only after consent', async () => {
  render(question());
  expect(screen.getByText('We record this.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Learn more' }).getAttribute('href')).toBe('/privacy');
  expect(screen.queryByText('inside')).toBeNull();
  await agree();
  expect(screen.getByText('inside')).toBeTruthy();
  expect(isAsked()).toBe(false);
});

test('remembers the consent to a version, and asks again for a new one', async () => {
  const first = render(question());
  await agree();
  first.unmount();
  const second = render(question());
  expect(isAsked()).toBe(false);
  second.rerender(question(undefined, '2'));
  expect(isAsked()).toBe(true);
});

test('works while the browser blocks storage', async () => {
  const blocked = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
  const spies = ['getItem', 'setItem', 'removeItem'] as const;
  const storage = spies.map((name) => vi.spyOn(Storage.prototype, name).mockImplementation(blocked));
  onTestFinished(() => {
    for (const spy of storage) spy.mockRestore();
  });
  render(
    <>
      {question()}
      <Withdraw />
    </>,
  );
  expect(isAsked()).toBe(true);
  await agree();
  expect(screen.getByText('inside')).toBeTruthy();
  await withdraw();
  expect(isAsked()).toBe(true);
});

test('a consent that another tab withdraws is withdrawn here', async () => {
  render(question());
  await agree();
  act(() => {
    localStorage.removeItem('tavus-consent');
    window.dispatchEvent(new StorageEvent('storage', { key: 'tavus-consent', newValue: null }));
  });
  expect(isAsked()).toBe(true);
});

test('around a conversation, nothing is created and no device is requested before consent', async () => {
  const media = fakeMedia();
  const clock = manualClock();
  const simulation = simulate({}, { clock, seed: 1, media: false, ...fixedTimes });
  render(
    <>
      {question(<TavusConversation source={simulation} autoStart prepare="on-mount" />)}
      <Withdraw />
    </>,
  );
  await act(() => clock.advance(3000));
  expect([simulation.calls.length, media.getUserMedia.mock.calls.length]).toEqual([0, 0]);
  await agree();
  await act(() => clock.advance(3000));
  expect(simulation.calls).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'End conversation' })).toBeTruthy();
  await withdraw();
  await act(() => clock.advance(3000));
  expect(isAsked()).toBe(true);
  expect(simulation.calls).toHaveLength(1);
});

test('below a provider, holds back the hair check, and withdrawing ends the conversation', async () => {
  const media = fakeMedia();
  const { advance, container } = renderConversation(
    <>
      {question(
        <>
          <HairCheck />
          <StartButton className="mine" />
        </>,
      )}
      <Withdraw />
      <Status />
    </>,
  );
  await advance(1000);
  expect(media.getUserMedia).not.toHaveBeenCalled();
  await agree();
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(media.getUserMedia).toHaveBeenCalled();
  fireEvent.click(container.querySelector('.mine') ?? document.body);
  await advance(3000);
  expect(screen.getByRole('status').textContent).toMatch(/^Live/);
  await withdraw();
  await advance(1000);
  expect(screen.getByRole('status').textContent).toContain('Conversation ended');
  expect(isAsked()).toBe(true);
});

test('the focus of the button moves on to the children', async () => {
  render(question(<button type="button">next</button>));
  screen.getByRole('button', { name: 'I agree' }).focus();
  await agree();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'next' }));
});

test('keeps the consent of a part that is hidden and shown again', async () => {
  const tree = (mode: 'visible' | 'hidden') => (
    <>
      <Activity mode={mode}>{question()}</Activity>
      <Withdraw />
    </>
  );
  const { rerender } = render(tree('visible'));
  await agree();
  rerender(tree('hidden'));
  rerender(tree('visible'));
  expect(isAsked()).toBe(false);
  rerender(tree('hidden'));
  await withdraw();
  rerender(tree('visible'));
  expect(isAsked()).toBe(true);
});

test('without a provider, sets its own language and takes labels', () => {
  const { container } = render(
    <Consent version="1" locale="ar" labels={{ giveConsent: 'أوافق' }}>
      inside
    </Consent>,
  );
  const root = container.querySelector<HTMLElement>('[data-tavus-part="root"]');
  expect([root?.lang, root?.dir]).toEqual(['ar', 'rtl']);
  expect(screen.getByRole('button', { name: 'أوافق' })).toBeTruthy();
});

test('a server renders the question, because it does not know the consent', () => {
  expect(renderToString(question())).toContain('I agree');
});
