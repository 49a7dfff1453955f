import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { CalendarCard } from '../../../src/components/canvas/CalendarCard';
import type { CalendarArguments } from '../../../src/protocol/canvas/CanvasArguments';
import { atRest } from '../styles/atRest';
import { calendarArgs, slots } from './calendarArgs';
import { type CardOptions, renderCard } from './cardOf';
import '../../../src/components/styles.css';

function show(given: Partial<CalendarArguments> = {}, options: CardOptions<'calendar'> = {}) {
  return renderCard(CalendarCard, 'calendar', calendarArgs(given), {
    style: { inlineSize: 448, padding: 16 },
    ...options,
  });
}

const focusedName = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '';

async function tabTo(name: RegExp) {
  for (let press = 0; press < 20; press += 1) {
    await userEvent.tab();
    if (name.test(focusedName())) return;
  }
  throw new Error(`Tab never reaches ${name}.`);
}

async function tabToInput() {
  for (let press = 0; press < 20; press += 1) {
    await userEvent.tab();
    if (document.activeElement instanceof HTMLInputElement) return;
  }
  throw new Error('Tab never reaches a time.');
}

async function sendByKeyboard() {
  await tabTo(/^(Send|إرسال)$/);
  await userEvent.keyboard('{Enter}');
}

describe('by keyboard alone', () => {
  it('a day is chosen: the focus moves by days, weeks, months and years', async () => {
    const { expectSent } = show({ initialDate: '2026-11-28' });
    await tabTo(/November 28/);
    const moves = [
      ['{ArrowRight}', /November 29, 2026/],
      ['{ArrowLeft}', /November 28, 2026/],
      ['{ArrowDown}', /December 5, 2026/],
      ['{ArrowUp}', /November 28, 2026/],
      ['{Home}', /November 22, 2026/],
      ['{End}', /November 28, 2026/],
      ['{PageDown}', /December 28, 2026/],
      ['{PageUp}', /November 28, 2026/],
      ['{Shift>}{PageDown}{/Shift}', /November 28, 2027/],
      ['{Shift>}{PageUp}{/Shift}', /November 28, 2026/],
    ] as const;
    for (const [keys, name] of moves) {
      await userEvent.keyboard(keys);
      await expect.poll(focusedName).toMatch(name);
    }
    await userEvent.keyboard('{ArrowLeft}{Enter}');
    await sendByKeyboard();
    expectSent({ selected_date: '2026-11-27' });
  });

  it('a range is chosen', async () => {
    const { expectSent } = show({ mode: 'range', initialMonth: '2030-05' });
    await tabTo(/May 1,/);
    await userEvent.keyboard('{ArrowDown}{Enter}{ArrowDown}{Enter}');
    await sendByKeyboard();
    expectSent({ selected_range: { start: '2030-05-08', end: '2030-05-15' } });
  });

  it('a time is chosen', async () => {
    const { expectSent } = show({ mode: 'slot_picker', slots, timezone: 'Europe/Berlin' });
    await tabToInput();
    await userEvent.keyboard('{ArrowDown}');
    await sendByKeyboard();
    expectSent({ selected_slot: 's2' });
  });

  it('several times are chosen', async () => {
    const { expectSent } = show({ mode: 'slot_picker', slots, multiSelect: true });
    await tabToInput();
    await userEvent.keyboard(' ');
    await tabToInput();
    await userEvent.keyboard(' ');
    await sendByKeyboard();
    expectSent({ selected_slots: ['s1', 's2'] });
  });

  it('a day and one of its times are chosen', async () => {
    const { expectSent } = show({
      mode: 'date_time',
      slots,
      timezone: 'Europe/Berlin',
      initialMonth: undefined,
    });
    await tabTo(/December 1,/);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    await tabToInput();
    await userEvent.keyboard(' ');
    await sendByKeyboard();
    expectSent({ selected_slot: 's3' });
  });

  it('a preset is chosen', async () => {
    const { expectSent } = show({ presets: [{ label: 'New Year', date: '2027-01-01' }] });
    await tabTo(/New Year/);
    await userEvent.keyboard('{Enter}');
    await sendByKeyboard();
    expectSent({ selected_date: '2027-01-01' });
  });
});

it('from right to left, the arrows move as the days are arranged', async () => {
  show({ initialDate: '2026-11-25' }, { language: 'ar' });
  const days = () => [...document.querySelectorAll<HTMLElement>('[data-day]')];
  const chosen = days().find((day) => day.getAttribute('aria-pressed') === 'true');
  chosen?.focus();
  const before = document.activeElement?.getBoundingClientRect().left ?? 0;
  await userEvent.keyboard('{ArrowLeft}');
  await expect.poll(() => document.activeElement?.getBoundingClientRect().left ?? 0).toBeLessThan(before);
  expect(Number(document.activeElement?.getAttribute('data-day'))).toBe(Number(chosen?.dataset.day) + 1);
});

it.each([328, 448])(
  'in %i pixels, every target has 44 pixels, and nothing is cut off',
  async (inlineSize) => {
    const presets = [{ label: 'The first day of the new year', date: '2027-01-01' }];
    show(
      { mode: 'date_time', slots, timezone: 'Europe/Berlin', initialMonth: undefined, presets },
      { style: { inlineSize, padding: 16 } },
    );
    const root = document.querySelector<HTMLElement>('[data-tavus-part="root"]');
    expect(root?.scrollWidth).toBeLessThanOrEqual(inlineSize);
    for (const target of document.querySelectorAll('button, label')) {
      const { width, height, left, right } = target.getBoundingClientRect();
      expect([width, height].map((size) => Math.round(size) >= 44)).toEqual([true, true]);
      const box = root?.getBoundingClientRect();
      expect(left >= (box?.left ?? 0) && right <= (box?.right ?? 0)).toBe(true);
    }
  },
);

it('the buttons to other months stay where they are, however many weeks a month has', async () => {
  show({ initialMonth: '2026-02' });
  const next = screen.getByRole('button', { name: 'Next month' });
  const send = screen.getByRole('button', { name: 'Send' });
  const places = () => [next, send].map((button) => button.getBoundingClientRect().top);
  await atRest();
  const before = places();
  for (let month = 0; month < 8; month += 1) {
    await userEvent.click(next);
    expect(places()).toEqual(before);
  }
});
