import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { TavusConversation } from 'tavus-react';
import type { SimulateOptions } from 'tavus-react/simulator';
import { InConversation } from './inConversation';

/** The Magic Canvas cards that Mira shows when the visitor asks for them. */
const meta: Meta = { title: 'Magic Canvas' };

export default meta;
type Story = StoryObj;

function showing(kind: string, options: SimulateOptions = {}) {
  return () => (
    <InConversation options={options} onConnected={(simulation) => simulation.userSays(`Show me a ${kind}`)}>
      <TavusConversation style={{ height: '100dvh' }} />
    </InConversation>
  );
}

const cardIn = (canvas: HTMLElement, name: RegExp) =>
  within(canvas).findByRole('region', { name }, { timeout: 10_000 });

export const Question: Story = {
  render: showing('question'),
  play: async ({ canvasElement }) => {
    const card = within(await cardIn(canvasElement, /What shall we talk about/));
    await userEvent.click(card.getByRole('radio', { name: /lighthouse/ }));
    await expect(card.getByRole('radio', { name: /lighthouse/ })).toBeChecked();
  },
};

export const Input: Story = {
  render: showing('input'),
  play: async ({ canvasElement }) => {
    const card = within(await cardIn(canvasElement, /What may I call you/));
    await userEvent.type(card.getByRole('textbox'), 'Ada');
  },
};

export const NotRecorded: Story = {
  render: showing('input', { faults: { 'canvas-post': 429 } }),
  play: async ({ canvasElement }) => {
    const card = within(await cardIn(canvasElement, /What may I call you/));
    await userEvent.type(card.getByRole('textbox'), 'Ada{Enter}');
  },
};

export const Calendar: Story = {
  render: showing('calendar'),
  play: async ({ canvasElement }) => void (await cardIn(canvasElement, /When shall we meet again/)),
};

export const Text: Story = {
  render: showing('text'),
  play: async ({ canvasElement }) => void (await cardIn(canvasElement, /How to make tea/)),
};

export const Chart: Story = {
  render: showing('chart'),
  play: async ({ canvasElement }) => void (await cardIn(canvasElement, /Ships that passed/)),
};

export const Alert: Story = {
  render: showing('alert'),
  play: async ({ canvasElement }) => void (await cardIn(canvasElement, /That was the last card/)),
};
