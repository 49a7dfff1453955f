import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TavusConversation } from '../../src/components/TavusConversation';
import * as arabic from '../../src/locales/ar';
import * as german from '../../src/locales/de';
import { renderConversation } from '../components/renderConversation';

test("a German provider shows German texts and times, and the application's labels override them", async () => {
  const { connect, container, advance } = renderConversation(
    <TavusConversation />,
    { greeting: 'Guten Tag!' },
    { locale: german.locale, labels: { ...german.labels, pal: 'Mia' } },
  );
  expect(screen.getByRole('button', { name: 'Gespräch beginnen' })).toBeTruthy();
  await connect();
  await advance(3000);
  expect(screen.getByRole('textbox', { name: 'Nachricht' })).toBeTruthy();
  const row = container.querySelector('[data-tavus-part="utterance-speaker"]');
  expect(row?.firstChild?.textContent).toBe('Mia');
  const time = row?.querySelector('time');
  const startedAt = new Date(time?.dateTime ?? '');
  expect(time?.textContent).toBe(
    startedAt.toLocaleTimeString('de', { hour: '2-digit', minute: '2-digit', hour12: false }),
  );
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Gespräch beenden' })));
  await advance(100);
  expect(screen.getByText(/^Gesprächsdauer: 0:0\d$/)).toBeTruthy();
});

test('the root element sets its language and direction, or inherits those of the page without a locale', () => {
  const { container, rerender } = render(<TavusConversation {...arabic} />);
  const root = () => container.querySelector('section');
  expect([root()?.lang, root()?.dir]).toEqual(['ar', 'rtl']);
  rerender(<TavusConversation {...german} />);
  expect([root()?.lang, root()?.dir]).toEqual(['de', 'ltr']);
  rerender(<TavusConversation />);
  expect([root()?.hasAttribute('lang'), root()?.hasAttribute('dir')]).toEqual([false, false]);
});
