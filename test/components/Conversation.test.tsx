import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import * as Conversation from '../../src/components/Conversation';
import { TavusConversation } from '../../src/components/TavusConversation';
import { renderConversation } from './renderConversation';

test("typed text appears at once, followed by the PAL's answer", async () => {
  const { connect, advance, simulation } = renderConversation(<TavusConversation />, {
    greeting: '',
    replies: [{ when: 'price', say: 'Ten dollars.' }],
  });
  await connect();
  fireEvent.change(screen.getByRole('textbox', { name: 'Message' }), { target: { value: 'The price?' } });
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(document.querySelector('[data-role="user"]')?.getAttribute('data-status')).toBe('pending');
  expect(simulation.sent).toMatchObject([
    { event_type: 'conversation.respond', properties: { text: 'The price?' } },
  ]);
  await advance(4000);
  const rows = [...document.querySelectorAll('[data-tavus-part="utterance-text"]')].map(
    (row) => row.textContent,
  );
  expect(rows).toEqual(['The price?', 'Ten dollars.']);
  expect(document.querySelector('[data-role="user"]')?.getAttribute('data-status')).toBe('final');
});

test('the log announces finished utterances, never partial ones', async () => {
  const { connect, advance } = renderConversation(<TavusConversation />, {
    greeting: 'One two three four five.',
  });
  await connect();
  await advance(200);
  expect(screen.getByRole('log').textContent).toBe('');
  await advance(5000);
  expect(screen.getByRole('log').textContent).toBe('Mira: One two three four five.');
});

test('the buttons start, end and restart the conversation', async () => {
  const { advance, simulation } = renderConversation(<TavusConversation />);
  fireEvent.click(screen.getByRole('button', { name: 'Start conversation' }));
  await advance(2000);
  expect(screen.getByRole('status').textContent).toMatch(/^Live/);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'End conversation' })));
  expect(screen.getByRole('status').textContent).toContain('Conversation ended');
  fireEvent.click(screen.getByRole('button', { name: 'Start again' }));
  await advance(2000);
  expect(simulation.calls).toHaveLength(2);
});

test('an error is announced at once, with advice on what to do', async () => {
  const { connect, advance, simulation } = renderConversation(<TavusConversation />);
  await connect();
  await act(async () => simulation.shutDown('internal error'));
  await advance(100);
  expect(screen.getByRole('alert').textContent).toBe(
    'Something went wrongCheck your connection and try again.',
  );
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

test("the PAL's speech is rendered as text, even if it looks like markup", async () => {
  const { connect, simulation } = renderConversation(<TavusConversation />, { greeting: '' });
  await connect();
  await act(async () =>
    simulation.deliver({
      event_type: 'conversation.utterance',
      properties: { role: 'pal', speech: '<img src=x onerror="alert(1)">' },
    }),
  );
  expect(document.querySelector('[data-tavus-part="utterance"] img')).toBeNull();
  expect(screen.getAllByText('<img src=x onerror="alert(1)">').length).toBeGreaterThan(0);
});

test("a part accepts class and style functions of its state, and the caller's handler can cancel its own", async () => {
  const { container, simulation, advance } = renderConversation(
    <Conversation.StartButton
      className={({ state }) => `is-${state}`}
      style={({ state }) => ({ opacity: state === 'idle' ? 0.5 : 1 })}
      onClick={(event) => event.preventDefault()}
    />,
  );
  const button = screen.getByRole('button');
  expect(button.className).toBe('is-idle');
  expect(button.style.opacity).toBe('0.5');
  fireEvent.click(button);
  await advance(2000);
  expect(simulation.calls).toHaveLength(0);
  expect(container.querySelector('[data-tavus-part="start-button"]')?.getAttribute('data-state')).toBe(
    'idle',
  );
});

test('a part renders as another element, passed as an element or returned by a function', () => {
  renderConversation(
    <>
      <Conversation.StartButton render={<a href="#start">Go</a>} />
      <Conversation.Status
        render={({ ref: _, ...props }, { state }) => <output {...props}>{`It is ${state}`}</output>}
      />
    </>,
  );
  expect(screen.getByRole('link', { name: 'Go' }).getAttribute('data-tavus-part')).toBe('start-button');
  expect(screen.getByText('It is idle').tagName).toBe('OUTPUT');
});
