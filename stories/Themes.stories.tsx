import type { Meta, StoryObj } from '@storybook/react-vite';
import { TavusConversation } from 'tavus-react';
import { InConversation, untilState } from './inConversation';
import './themes/letter.css';
import './themes/playground.css';
import './themes/terminal.css';

const meta: Meta<typeof TavusConversation> = {
  title: 'Themes',
  component: TavusConversation,
  args: { density: 'comfortable' },
  argTypes: { density: { control: 'inline-radio', options: ['comfortable', 'compact'] } },
  render: ({ className, density, preview }) => (
    <InConversation joined={preview === undefined}>
      <TavusConversation {...{ className, density, preview }} style={{ height: '100dvh' }} />
    </InConversation>
  ),
};

export default meta;
type Story = StoryObj<typeof TavusConversation>;

const untilConnected: NonNullable<Story['play']> = ({ canvasElement }) =>
  untilState(canvasElement, 'connected');
const preview = { title: 'Meet Mira', description: 'Ask her anything about our prices.' };

export const Letter: Story = { args: { className: 'theme-letter' }, play: untilConnected };
export const LetterPreview: Story = { args: { className: 'theme-letter', preview } };
export const Playground: Story = { args: { className: 'theme-playground' }, play: untilConnected };
export const PlaygroundPreview: Story = { args: { className: 'theme-playground', preview } };
export const Terminal: Story = { args: { className: 'theme-terminal' }, play: untilConnected };
export const TerminalPreview: Story = { args: { className: 'theme-terminal', preview } };
export const Compact: Story = { args: { density: 'compact' }, play: untilConnected };
