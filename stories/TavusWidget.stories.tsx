import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, within } from 'storybook/test';
import { TavusWidget } from 'tavus-react';
import { simulate } from 'tavus-react/simulator';

const meta: Meta<typeof TavusWidget> = {
  title: 'TavusWidget',
  component: TavusWidget,
  args: { label: 'Talk to Mira', preview: { title: 'Meet Mira', description: 'Ask her about our prices.' } },
  argTypes: {
    corner: { control: 'select', options: ['top-left', 'top-right', 'bottom-right', 'bottom-left'] },
    variant: { control: 'inline-radio', options: ['circle', 'button', 'card'] },
    theme: { control: 'inline-radio', options: ['light', 'dark'] },
  },
  render: function Page(args) {
    const [simulation] = useState(() => simulate({}, { seed: 7, delayMs: 20, speed: 4 }));
    return (
      <main style={{ minHeight: '100dvh', padding: 32, font: '16px system-ui', maxWidth: 640 }}>
        <h1>Our prices</h1>
        <p>Everything on this page can be used while the panel is open, unless it is modal.</p>
        <button type="button">Compare plans</button>
        <TavusWidget {...args} source={simulation} />
      </main>
    );
  },
};

export default meta;
type Story = StoryObj<typeof TavusWidget>;

export const Launcher: Story = {};
export const Circle: Story = { args: { variant: 'circle' } };
export const Card: Story = { args: { variant: 'card', corner: 'bottom-left' } };
export const Greeting: Story = { args: { greeting: 'Hi! Any questions about our prices?' } };

const open: NonNullable<Story['play']> = async ({ canvasElement }) => {
  const canvas = within(canvasElement);
  await userEvent.click(canvas.getByRole('button', { name: 'Talk to Mira' }));
  await canvas.findByRole('dialog');
};

export const Panel: Story = { play: open };

export const Modal: Story = { args: { modal: true }, play: open };

export const InCall: Story = {
  play: async (context) => {
    await open(context);
    const canvas = within(context.canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Start conversation' }));
    await canvas.findByText('Live');
  },
};

export const Minimized: Story = {
  play: async (context) => {
    await InCall.play?.(context);
    const canvas = within(context.canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Minimize' }));
    await expect(canvas.getByRole('button', { name: /Back to the conversation: Live/ })).toBeVisible();
  },
};

export const AskingBeforeTheEnd: Story = {
  args: { closeBehavior: 'ask' },
  play: async (context) => {
    await InCall.play?.(context);
    const canvas = within(context.canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }));
    await canvas.findByRole('alertdialog', { name: 'End the conversation?' });
  },
};
