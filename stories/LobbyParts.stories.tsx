import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ReactElement, type ReactNode, useContext } from 'react';
import { expect, userEvent, within } from 'storybook/test';
import { Conversation, useHairCheck } from 'tavus-react';
import { failMedia } from './failMedia';
import { Box, InConversation } from './inConversation';
import { LanguageContext } from './language';

const meta: Meta = { title: 'Parts/Before and after' };

export default meta;
type Story = StoryObj;

const kinds = ['microphone', 'camera', 'speaker'] as const;

export const Preview: StoryObj<typeof Conversation.Preview> = {
  args: { title: 'Meet Mira', description: 'Ask her anything about our prices.' },
  argTypes: {
    title: { control: 'text' },
    description: { control: 'text' },
    thumbnail: { control: 'text', description: 'The URL of an image that fills the box.' },
  },
  render: ({ title, description, thumbnail }) => (
    <InConversation joined={false}>
      <Box>
        <Conversation.Preview {...{ title, description, thumbnail }} />
      </Box>
    </InConversation>
  ),
};

export const HairCheck: Story = {
  render: () => (
    <InConversation joined={false}>
      <Conversation.Root style={{ height: 640 }}>
        <div data-tavus-part="viewport" style={{ height: '100%' }}>
          <Conversation.HairCheck />
        </div>
      </Conversation.Root>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('combobox', { name: 'Camera' });
  },
};

export const DeviceSelect: StoryObj<typeof Conversation.DeviceSelect> = {
  args: { kind: 'microphone' },
  argTypes: { kind: { control: 'inline-radio', options: kinds } },
  render: ({ kind }) => (
    <InConversation joined={false}>
      <Conversation.Root>
        <Checking>
          <Conversation.DeviceSelect kind={kind} />
        </Checking>
      </Conversation.Root>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    const select = await within(canvasElement).findByRole('combobox');
    await expect(select.querySelectorAll('option').length).toBeGreaterThan(0);
  },
};

export const MediaHelp: StoryObj<typeof Conversation.MediaHelp> = {
  args: { kind: 'camera' },
  argTypes: { kind: { control: 'inline-radio', options: ['microphone', 'camera'] } },
  beforeEach: () => failMedia('NotReadableError'),
  render: ({ kind }) => (
    <InConversation joined={false}>
      <Conversation.Root>
        <Checking>
          <Conversation.MediaHelp kind={kind} />
        </Checking>
      </Conversation.Root>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText(/Another app/);
  },
};

export const SpeakerTest: Story = {
  render: () => (
    <InConversation joined={false}>
      <Conversation.Root>
        <Conversation.SpeakerTest />
      </Conversation.Root>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    const button = within(canvasElement).getByRole('button', { name: 'Test speaker' });
    await userEvent.click(button);
    await within(canvasElement).findByRole('button', { name: 'Test speaker' });
  },
};

export const Ended: Story = {
  render: () => (
    <InConversation onConnected={(simulation) => simulation.palLeaves()}>
      <Box>
        <Conversation.Ended />
      </Box>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('button', { name: 'Start again' });
  },
};

function Checking({ children }: { readonly children: ReactNode }): ReactElement {
  useHairCheck();
  return <>{children}</>;
}

export const Feedback: StoryObj<typeof Conversation.Feedback> = {
  args: { scale: 'stars' },
  argTypes: { scale: { control: 'inline-radio', options: ['stars', 'thumbs'] } },
  render: ({ scale }) => (
    <InConversation onConnected={(simulation) => simulation.palLeaves()}>
      <Conversation.Root style={{ height: 640 }}>
        <Conversation.Ended />
        <Conversation.Feedback
          scale={scale}
          onSubmit={({ comment }) => (comment === '' ? Promise.reject(new Error('Offline.')) : undefined)}
        />
      </Conversation.Root>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const star = await canvas.findByRole('radio', { name: '2 of 5 stars' });
    await userEvent.click(star);
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect(canvas.getByRole('radio', { name: '4 of 5 stars' })).toBeChecked();
    await userEvent.click(canvas.getByRole('button', { name: 'Send feedback' }));
    await canvas.findByRole('alert');
  },
};

export const Summary: Story = {
  render: () => (
    <InConversation
      script={{ greeting: '' }}
      onConnected={(simulation) => {
        const properties = { role: 'pal', speech: 'Enjoy Lisbon!' };
        simulation.deliver({
          event_type: 'conversation.utterance',
          seq: 1000,
          inference_id: 'goodbye',
          properties,
        });
        simulation.palLeaves();
      }}
    >
      <Box>
        <Conversation.Ended
          description={
            <Conversation.Summary
              load={async () => {
                await new Promise((resolve) => setTimeout(resolve, 800));
                return 'You planned a weekend in Lisbon: the train on Friday, two nights near the river, and fado on Saturday.';
              }}
            />
          }
        />
      </Box>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByText(/^You planned a weekend/);
  },
};

export const FeedbackSent: Story = {
  render: () => (
    <InConversation onConnected={(simulation) => simulation.palLeaves()}>
      <Conversation.Root>
        <Conversation.Feedback scale="thumbs" onSubmit={() => undefined} />
      </Conversation.Root>
    </InConversation>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('radio', { name: 'Good' }));
    await userEvent.type(canvas.getByRole('textbox'), 'She knew everything.');
    await userEvent.click(canvas.getByRole('button', { name: 'Send feedback' }));
    await canvas.findByText('Thanks for your feedback.');
  },
};

export const Consent: StoryObj<typeof Conversation.Consent> = {
  args: { text: 'We record this conversation to improve our advice.', href: 'https://example.com/privacy' },
  beforeEach: () => localStorage.removeItem('tavus-consent'),
  render: ({ text, href }) => (
    <div style={{ height: 360 }}>
      <Conversation.Consent version="story" text={text} href={href} {...useContext(LanguageContext)}>
        <InConversation joined={false}>
          <Conversation.Root>
            <Conversation.Preview title="Meet Mira" />
          </Conversation.Root>
        </InConversation>
      </Conversation.Consent>
    </div>
  ),
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('button', { name: 'I agree' });
  },
};
