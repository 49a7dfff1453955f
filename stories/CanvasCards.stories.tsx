import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { cardStory } from './cardStory';

const meta: Meta = { title: 'Parts/Canvas/Cards' };

export default meta;

const options = [
  { id: 'mo', label: 'Monday morning' },
  { id: 'tu', label: 'Tuesday' },
  { id: 'we', label: 'Wednesday afternoon, after four' },
];

export const Question: StoryObj = cardStory(
  'question',
  { question: 'Which day suits you?', options },
  async (card) => {
    await userEvent.click(card.getByRole('radio', { name: 'Tuesday' }));
  },
);

export const SeveralAnswers: StoryObj = cardStory(
  'question',
  { question: 'Which days suit you?', options, multi_select: true, allow_skip: true },
  async (card) => {
    await userEvent.click(card.getByRole('checkbox', { name: 'Tuesday' }));
  },
);

export const NothingChosen: StoryObj = cardStory(
  'question',
  { question: 'Which day suits you?', options },
  async (card) => {
    await userEvent.click(card.getByRole('button', { name: 'Send' }));
    await expect(card.getByText('Choose an answer first.')).toBeVisible();
  },
);

export const Sent: StoryObj = cardStory(
  'question',
  { question: 'Which day suits you?', options, correct_answer: 'tu' },
  async (card) => {
    await userEvent.click(card.getByRole('radio', { name: 'Tuesday' }));
    await userEvent.click(card.getByRole('button', { name: 'Send' }));
    await card.findByText('Sent');
  },
);

export const Input: StoryObj = cardStory('input', { prompt: 'What may I call you?', placeholder: 'Ada' });

export const RequiredEmail: StoryObj = cardStory(
  'input',
  { prompt: 'Where may we write to?', input_type: 'email', required: true, allow_skip: true },
  async (card) => {
    await userEvent.type(card.getByRole('textbox'), 'ada@');
    await userEvent.click(card.getByRole('button', { name: 'Send' }));
    await expect(card.getByText('Enter a valid email address.')).toBeVisible();
  },
);

export const PlainText: StoryObj = cardStory('text', {
  body: 'One line.\nAnother *line*, as it was written.',
});

export const MarkdownText: StoryObj = cardStory('text', {
  title: 'How to make tea',
  format: 'markdown',
  body: [
    'Tea forgives a lot, but **not cold water**.',
    '## Steps',
    '1. Warm the pot.\n2. Take one spoon of leaves.\n   - green\n   - black',
    '> *Four minutes* are enough, says [the lighthouse](https://example.com).',
    '`kettle on`',
  ].join('\n\n'),
});

const body = 'The shop closes in ten minutes.';

export const Info: StoryObj = cardStory('alert', { title: 'A note', body });
export const Success: StoryObj = cardStory('alert', { title: 'Done', body, severity: 'success' });
export const Warning: StoryObj = cardStory('alert', { body, severity: 'warning', auto_dismiss_seconds: 120 });
export const Failure: StoryObj = cardStory('alert', { title: 'Sold out', body, severity: 'error' });
