import { act, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import {
  type ConversationFeedback,
  Feedback,
  type FeedbackOwnProps,
} from '../../../src/components/parts/Feedback';
import { Activity, keepsHiddenState } from '../../fixtures/Activity';
import { renderConversation } from '../renderConversation';

async function afterCall(props: Partial<FeedbackOwnProps> = {}) {
  const onSubmit = vi.fn<(feedback: ConversationFeedback) => unknown>();
  const tree = (mode: 'visible' | 'hidden' = 'visible') => (
    <Activity mode={mode}>
      <Feedback onSubmit={onSubmit} {...props} />
    </Activity>
  );
  const conversation = renderConversation(tree(), { greeting: '' });
  const { connect, simulation, rerenderChildren } = conversation;
  const talk = async () => {
    await connect();
    await act(async () => simulation.palLeaves());
  };
  return {
    ...conversation,
    onSubmit,
    talk,
    show: (mode: 'visible' | 'hidden') => rerenderChildren(tree(mode)),
  };
}

const comment = () =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Anything to add? (optional)' });
const send = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Send feedback' });
const press = () => act(async () => void fireEvent.click(send()));
const status = (container: HTMLElement) =>
  container.querySelector('[data-tavus-part="feedback"]')?.getAttribute('data-status');

test('renders nothing before and during a conversation, nor after one that failed to begin', async () => {
  const { container, connect, simulation } = await afterCall();
  const isEmpty = () => container.querySelector('[data-tavus-part="feedback"]') === null;
  expect(isEmpty()).toBe(true);
  await connect();
  expect(isEmpty()).toBe(true);
  await act(async () => simulation.palLeaves());
  expect(isEmpty()).toBe(false);
});

test('hands the stars and the comment to the callback, with the id of the conversation', async () => {
  const { talk, onSubmit } = await afterCall();
  await talk();
  expect(screen.getByRole('group', { name: 'How was your conversation?' })).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: '4 of 5 stars' }));
  expect(document.querySelectorAll('[data-on]')).toHaveLength(4);
  fireEvent.change(comment(), { target: { value: ' Nice. ' } });
  await press();
  expect(onSubmit.mock.calls).toEqual([
    [{ conversationId: expect.stringMatching(/./), rating: 4, comment: 'Nice.' }],
  ]);
  expect(screen.getByRole('status').textContent).toBe('Thanks for your feedback.');
  expect(screen.queryByRole('radio')).toBeNull();
});

test('hands a thumb to the callback', async () => {
  const { talk, onSubmit } = await afterCall({ scale: 'thumbs' });
  await talk();
  fireEvent.click(screen.getByRole('radio', { name: 'Good' }));
  fireEvent.click(screen.getByRole('radio', { name: 'Not good' }));
  expect(document.querySelectorAll('[data-on]')).toHaveLength(1);
  await press();
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ rating: 'down', comment: '' }));
});

test('sends nothing without a rating, and its button keeps the focus', async () => {
  const { talk, onSubmit } = await afterCall();
  await talk();
  send().focus();
  await press();
  expect(send().getAttribute('aria-disabled')).toBe('true');
  expect(document.activeElement).toBe(send());
  expect(onSubmit).not.toHaveBeenCalled();
});

test('keeps what was written if the callback rejects, says so, and can be sent again', async () => {
  const { talk, onSubmit, container } = await afterCall();
  await talk();
  onSubmit.mockRejectedValueOnce(new Error('offline'));
  fireEvent.click(screen.getByRole('radio', { name: '1 of 5 stars' }));
  fireEvent.change(comment(), { target: { value: 'Hm.' } });
  await press();
  expect(status(container)).toBe('failed');
  expect(screen.getByRole('alert').textContent).toBe('We couldn’t send your feedback. Try again.');
  expect(comment().value).toBe('Hm.');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '1 of 5 stars' }).checked).toBe(true);
  await press();
  expect(onSubmit).toHaveBeenCalledTimes(2);
  expect(status(container)).toBe('sent');
});

test('a callback that throws is a failure as well', async () => {
  const { talk, container } = await afterCall({
    onSubmit: () => {
      throw new Error('offline');
    },
  });
  await talk();
  fireEvent.click(screen.getByRole('radio', { name: '1 of 5 stars' }));
  await press();
  expect(status(container)).toBe('failed');
});

test('sends once, however often the button is pressed while the callback is pending', async () => {
  const { talk, onSubmit, container } = await afterCall();
  await talk();
  let resolve = () => {};
  onSubmit.mockReturnValue(new Promise<void>((done) => (resolve = done)));
  fireEvent.click(screen.getByRole('radio', { name: '5 of 5 stars' }));
  act(() => {
    fireEvent.click(send());
    fireEvent.click(send());
  });
  await press();
  expect([onSubmit.mock.calls.length, status(container)]).toEqual([1, 'sending']);
  await act(async () => resolve());
  expect(status(container)).toBe('sent');
});

test.each([
  ['take the focus of the button', true],
  ['leave the focus elsewhere', false],
])('the thanks %s', async (_, inside) => {
  const { talk } = await afterCall();
  await talk();
  fireEvent.click(screen.getByRole('radio', { name: '5 of 5 stars' }));
  if (inside) send().focus();
  await press();
  expect(document.activeElement).toBe(inside ? screen.getByRole('status') : document.body);
});

test('starts over for the next conversation, and an earlier answer that settles late changes nothing', async () => {
  const { talk, onSubmit, container, advance } = await afterCall();
  await talk();
  let reject = (_: Error) => {};
  onSubmit.mockReturnValueOnce(new Promise<void>((_, fail) => (reject = fail)));
  fireEvent.click(screen.getByRole('radio', { name: '5 of 5 stars' }));
  await press();
  await advance(1000);
  await talk();
  expect(status(container)).toBe('open');
  await act(async () => reject(new Error('late')));
  expect(status(container)).toBe('open');
  expect(screen.getAllByRole<HTMLInputElement>('radio').some(({ checked }) => checked)).toBe(false);
});

test('keeps what was written while it is hidden', async ({ skip }) => {
  skip(!keepsHiddenState, 'React before 19.2 keeps no state of hidden components');
  const { talk, show } = await afterCall();
  await talk();
  fireEvent.change(comment(), { target: { value: 'Hm.' } });
  await show('hidden');
  await show('visible');
  expect(comment().value).toBe('Hm.');
});

test('keeps typed keys from the page', async () => {
  const { talk } = await afterCall();
  await talk();
  const heard: string[] = [];
  const listen = ({ key }: KeyboardEvent) => heard.push(key);
  document.addEventListener('keydown', listen);
  await userEvent.type(comment(), 'm');
  document.removeEventListener('keydown', listen);
  expect([heard, comment().value]).toEqual([[], 'm']);
});
