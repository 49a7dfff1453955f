import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { cardStory } from './cardStory';

const meta: Meta = { title: 'Parts/Canvas/Calendar' };

export default meta;

const slots = [
  { id: 's1', start: '2026-12-01T09:00:00+01:00', end: '2026-12-01T09:30:00+01:00' },
  { id: 's2', start: '2026-12-01T11:00:00+01:00', end: '2026-12-01T11:30:00+01:00', label: 'With Dr. Weber' },
  { id: 's3', start: '2026-12-03T16:00:00+01:00', end: '2026-12-03T16:30:00+01:00' },
];

export const Day: StoryObj = cardStory(
  'calendar',
  {
    title: 'When would you like to come?',
    initial_month: '2026-12',
    presets: [
      { label: 'First of December', date: '2026-12-01' },
      { label: 'New Year', date: '2027-01-01' },
    ],
  },
  async (card) => {
    await userEvent.click(await card.findByRole('button', { name: /December 10/ }));
    await expect(card.getByText('Thursday, December 10, 2026')).toBeVisible();
  },
);

export const Range: StoryObj = cardStory(
  'calendar',
  { title: 'How long will you stay?', mode: 'range', initial_month: '2026-12' },
  async (card) => {
    await userEvent.click(await card.findByRole('button', { name: /December 10/ }));
    await userEvent.click(card.getByRole('button', { name: /December 15/ }));
  },
);

export const Times: StoryObj = cardStory(
  'calendar',
  { title: 'Which time suits you?', timezone: 'Europe/Berlin', slots },
  async (card) => {
    await userEvent.click(await card.findByRole('radio', { name: /Dr\. Weber/ }));
  },
);

export const SeveralTimes: StoryObj = cardStory('calendar', {
  title: 'Which times would suit you?',
  timezone: 'Europe/Berlin',
  multi_select: true,
  slots,
});

export const DayAndTime: StoryObj = cardStory(
  'calendar',
  { title: 'When shall we call you?', mode: 'date_time', timezone: 'Europe/Berlin', slots },
  async (card) => {
    await userEvent.click(await card.findByRole('button', { name: /December 3,/ }));
    await userEvent.click(await card.findByRole('radio'));
  },
);
