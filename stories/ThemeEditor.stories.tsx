import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, within } from 'storybook/test';
import { ThemeEditor } from './ThemeEditor';

const meta: Meta<typeof ThemeEditor> = {
  title: 'Theme editor',
  component: ThemeEditor,
  tags: ['!autodocs'],
  parameters: { layout: 'padded' },
};

export default meta;

export const Editor: StoryObj<typeof ThemeEditor> = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await fireEvent.input(canvas.getByLabelText('--tavus-accent'), { target: { value: '#0a7d4f' } });
    await expect(canvas.getByLabelText('The rule')).toHaveTextContent('--tavus-accent: #0a7d4f;');
    await expect(getComputedStyle(canvas.getByRole('button')).backgroundColor).toBe('rgb(10, 125, 79)');
  },
};
