import type { Meta, StoryObj } from '@storybook/react-vite';
import { userEvent } from 'storybook/test';
import { cardStory } from './cardStory';

const meta: Meta = { title: 'Parts/Canvas/Chart' };

export default meta;

const data = [
  { label: 'January', value: 1200 },
  { label: 'February', value: 1850 },
  { label: 'March', value: 990 },
  { label: 'April', value: 2400 },
  { label: 'May', value: 2210 },
];

export const Bars: StoryObj = cardStory(
  'chart',
  { title: 'Visitors of the lighthouse', x_label: 'Month', y_label: 'Visitors', data },
  async (card) => {
    await userEvent.click(await card.findByText('View as table'));
  },
);

export const NegativeBars: StoryObj = cardStory('chart', {
  title: 'Change since last year, in percent',
  data: [
    { label: 'Rowing boats', value: 12 },
    { label: 'Sailing boats and everything else that goes without an engine', value: -8 },
    { label: 'Steamers', value: -31 },
    { label: 'Ferries', value: 0 },
  ],
});

export const Line: StoryObj = cardStory('chart', {
  title: 'Visitors of the lighthouse',
  chart_type: 'line',
  y_label: 'Visitors',
  data,
});

export const Pie: StoryObj = cardStory('chart', { title: 'Where they come from', chart_type: 'pie', data });
