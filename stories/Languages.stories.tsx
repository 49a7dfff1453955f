import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { TavusConversation } from 'tavus-react';
import { InConversation, untilState } from './inConversation';
import { languages } from './language';

const meta: Meta<{ language: string }> = {
  title: 'Languages',
  argTypes: { language: { control: 'inline-radio', options: Object.keys(languages) } },
  render: ({ language }) => (
    <InConversation provider={languages[language] ?? {}}>
      <TavusConversation style={{ height: '100dvh' }} />
    </InConversation>
  ),
  play: async ({ canvasElement, args }) => {
    await untilState(canvasElement, 'connected');
    await expect(canvasElement.querySelector('section')).toHaveAttribute('lang', args.language);
  },
};

export default meta;
type Story = StoryObj<{ language: string }>;

export const Arabic: Story = { args: { language: 'ar' } };
export const Chinese: Story = { args: { language: 'zh' } };
export const English: Story = { args: { language: 'en' } };
export const French: Story = { args: { language: 'fr' } };
export const German: Story = { args: { language: 'de' } };
export const Japanese: Story = { args: { language: 'ja' } };
export const Portuguese: Story = { args: { language: 'pt' } };
export const Spanish: Story = { args: { language: 'es' } };
