import { fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { CalendarCard } from '../../../src/components/canvas/CalendarCard';
import type { CalendarArguments } from '../../../src/protocol/canvas/CanvasArguments';
import { calendarArgs, slots } from './calendarArgs';
import { type CardOptions, renderCard } from './cardOf';

const own = process.env.TZ;

afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

function show(given: Partial<CalendarArguments> = {}, options?: CardOptions<'calendar'>) {
  return renderCard(CalendarCard, 'calendar', calendarArgs(given), options);
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const choice = () => screen.getByRole('status').textContent;
const day = (name: RegExp) => screen.getByRole('button', { name });

it('a day is chosen and sent only with the button', () => {
  const { submit, expectSent } = show();
  press(/November 28/);
  expect(submit).not.toHaveBeenCalled();
  expect(choice()).toBe('Saturday, November 28, 2026');
  expect(day(/November 28/).getAttribute('aria-pressed')).toBe('true');
  press('Send');
  expectSent({ selected_date: '2026-11-28' }, 'Saturday, November 28, 2026');
});

it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin'])(
  'in %s the day that is pressed is sent',
  (zone) => {
    process.env.TZ = zone;
    const { expectSent } = show({ initialMonth: '2026-03' });
    press(/March 29/);
    press('Send');
    expectSent({ selected_date: '2026-03-29' }, 'Sunday, March 29, 2026');
  },
);

it('an initial day is chosen, and its month is shown', () => {
  const { expectSent } = show({ initialDate: '2027-02-14', initialMonth: undefined });
  expect(screen.getByText('February 2027')).toBeDefined();
  press('Send');
  expectSent({ selected_date: '2027-02-14' });
});

it('without a month of its own, the calendar shows the current one, with today marked', () => {
  show({ initialMonth: undefined });
  expect(document.querySelectorAll('[aria-current="date"]')).toHaveLength(1);
});

it('sending without a choice says what is missing', () => {
  const { submit } = show();
  press('Send');
  expect(submit).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toBe('Choose a day.');
  press(/November 2,/);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('a range is chosen by its ends, in any order, and shown in between', () => {
  const { expectSent } = show({ mode: 'range' });
  expect(choice()).toBe('Choose the first day.');
  press(/November 12/);
  expect(choice()).toBe('From Thursday, November 12, 2026. Choose the last day.');
  press(/November 10/);
  expect(choice()).toMatch(/Tuesday, November 10.*Thursday, November 12, 2026/);
  expect(day(/November 11/).parentElement?.dataset.range).toBe('inside');
  press('Send');
  expectSent({ selected_range: { start: '2026-11-10', end: '2026-11-12' } });
});

it('a preset chooses its day and shows its month; one without a date is left out', () => {
  const { expectSent } = show({
    presets: [
      { label: 'New Year', date: '2027-01-01' },
      { label: 'Someday', date: 'someday' },
    ],
  });
  expect(screen.queryByRole('button', { name: 'Someday' })).toBeNull();
  press('New Year');
  expect(screen.getByText('January 2027')).toBeDefined();
  press('Send');
  expectSent({ selected_date: '2027-01-01' });
});

it('a time is one of those of each day, with the zone', () => {
  const { expectSent } = show({ mode: 'slot_picker', slots, timezone: 'Europe/Berlin' });
  const group = screen.getByRole('group', { name: 'Tuesday, December 1, 2026' });
  expect(within(group).getAllByRole('radio')).toHaveLength(2);
  expect(screen.getByText('Time zone: Central European Time')).toBeDefined();
  expect(choice()).toBe('Choose a time.');
  fireEvent.click(screen.getByRole('radio', { name: /With Dr\. Weber/ }));
  press('Send');
  expectSent(
    { selected_slot: 's2' },
    expect.stringMatching(/^With Dr\. Weber, Tuesday, December 1, 2026.*11:00.*\(Central European Time\)$/),
  );
});

it('several times are sent in their order, whatever order they were chosen in', () => {
  const { expectSent } = show({ mode: 'slot_picker', slots, multiSelect: true, timezone: 'Europe/Berlin' });
  const boxes = screen.getAllByRole('checkbox');
  for (const index of [2, 0, 1]) fireEvent.click(boxes[index] ?? document.body);
  expect(choice()).toBe('3 times chosen');
  fireEvent.click(boxes[1] ?? document.body);
  press('Send');
  expectSent({ selected_slots: ['s1', 's3'] }, expect.stringContaining(' and '));
});

it('with days and times, only days with times can be chosen, and another day drops the time', () => {
  const { submit, expectSent } = show({
    mode: 'date_time',
    slots,
    timezone: 'Europe/Berlin',
    initialMonth: undefined,
  });
  expect(day(/December 2,/).getAttribute('aria-disabled')).toBe('true');
  expect(screen.getAllByRole('radio')).toHaveLength(2);
  fireEvent.click(screen.getAllByRole('radio')[0] ?? document.body);
  press(/December 3,/);
  press('Send');
  expect(submit).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toBe('Choose a time.');
  fireEvent.click(screen.getByRole('radio'));
  press('Send');
  expectSent({ selected_slot: 's3' });
});

it('a time that the PAL takes back is not sent', () => {
  const { submit, update } = show({ mode: 'slot_picker', slots });
  fireEvent.click(screen.getAllByRole('radio')[0] ?? document.body);
  update(calendarArgs({ mode: 'slot_picker', slots: slots.slice(1) }));
  press('Send');
  expect(submit).not.toHaveBeenCalled();
});

it('times with an unreadable start can still be chosen', () => {
  const unread = { id: 'x', start: 'Tuesday at nine', end: '' };
  const { expectSent } = show({ mode: 'date_time', slots: [...slots, unread] });
  fireEvent.click(screen.getByRole('radio', { name: 'Tuesday at nine' }));
  press('Send');
  expectSent({ selected_slot: 'x' }, expect.stringContaining('Tuesday at nine'));
});

it('while the answer is being sent, nothing changes', () => {
  const { submit } = show({ initialDate: '2026-11-28' }, { props: { phase: 'sending', canSend: false } });
  press(/November 12/);
  press('Send');
  expect(day(/November 28/).getAttribute('aria-pressed')).toBe('true');
  expect(submit).not.toHaveBeenCalled();
});

it('an answer that could not be recorded can be sent again', () => {
  const { update, submit } = show({ initialDate: '2026-11-28' });
  submit.mockRejectedValueOnce(new Error('Not recorded.'));
  press('Send');
  update(calendarArgs({ initialDate: '2026-11-28' }), { phase: 'failed' });
  press('Send');
  expect(submit).toHaveBeenCalledTimes(2);
});

it('texts and dates are in the visitor’s language', () => {
  const { expectSent } = show({ initialDate: '2026-11-28' }, { language: 'de' });
  expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual([
    'Mo',
    'Di',
    'Mi',
    'Do',
    'Fr',
    'Sa',
    'So',
  ]);
  press('Senden');
  expectSent({ selected_date: '2026-11-28' }, 'Samstag, 28. November 2026');
});

it('the grid has one tab stop', () => {
  show();
  const days = within(screen.getByRole('grid')).getAllByRole('button');
  expect(days.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
});
