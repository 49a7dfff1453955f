import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { simulate } from 'tavus-react/simulator';
import { expect, test } from 'vitest';
import { playAsMicrophone } from '../fixtures/sounds/playAsMicrophone';
import { SalesPage } from './SalesPage';
import { sentBy } from './sentBy';

async function shop({ hesitationMs = 60_000, greeting = '' } = {}) {
  // Silent: the fake microphones of the engines make sounds, and those of WebKit count as speech.
  playAsMicrophone();
  const simulation = simulate(
    {
      greeting,
      replies: [
        { when: 'hesitates', say: 'May I help you?' },
        { when: 'team plan', say: 'The team plan has chat.' },
        { when: 'company plan', say: 'The company plan has everything.' },
      ],
      fallback: 'I see.',
    },
    { seed: 3, speed: 5, delayMs: 20, leaveMs: 20, deviceMs: 0 },
  );
  const { container } = render(<SalesPage source={simulation} hesitationMs={hesitationMs} />);
  await userEvent.click(screen.getByRole('button', { name: 'Start conversation' }));
  await screen.findByText('Live');
  const rows = () =>
    [...container.querySelectorAll('[data-tavus-part="utterance-text"]')].map(
      ({ textContent }) => textContent,
    );
  const contexts = () => sentBy(simulation, 'conversation.append_llm_context');
  const results = () => sentBy(simulation, 'conversation.tool_result');
  return { simulation, container, rows, contexts, results };
}

const result = (output: unknown, status = 'success') => expect.objectContaining({ output, status });

test('the PAL moves the page with its tools, and hears what the visitor sees', async () => {
  const { simulation, contexts, results } = await shop();
  await expect.poll(contexts).toEqual([{ context: 'The visitor sees all plans.' }]);
  simulation.callTool('open_checkout');
  simulation.callTool('show_plan', { plan: 'company' });
  await expect.poll(() => document.getElementById('company')?.getBoundingClientRect().top).toBeLessThan(400);
  simulation.callTool('set_seats', { seats: '3' });
  simulation.callTool('give_discount', { percent: 50 });
  simulation.callTool('give_discount', { percent: 10 });
  await expect.poll(() => screen.queryByText('540 dollars')).not.toBeNull();
  simulation.callTool('open_checkout');
  await screen.findByText('3 seats of company for 540 dollars');
  expect(results()).toHaveLength(6);
  expect(results()).toEqual(
    expect.arrayContaining([
      result('No plan is chosen yet.'),
      result('The visitor sees the company plan.'),
      result('At most 20 percent.', 'error'),
      result('{"percent":10}'),
      result('The checkout is open.'),
    ]),
  );
  await expect
    .poll(() => contexts().at(-1))
    .toEqual({
      context: 'The visitor looks at 3 seats of the company plan for 540 dollars, at the checkout.',
    });
});

test('of two choices in a row, the PAL is asked only about the last one, once nobody speaks', async () => {
  const { simulation, rows } = await shop();
  simulation.say('We have three plans, and each of them is worth a long look before you choose.');
  await userEvent.click(screen.getByRole('button', { name: 'Choose starter' }));
  await userEvent.click(screen.getByRole('button', { name: 'Choose team' }));
  await screen.findByText('replaced');
  expect(sentBy(simulation, 'conversation.respond')).toEqual([]);
  await screen.findByText('replaced, sent');
  expect(sentBy(simulation, 'conversation.respond')).toEqual([{ text: 'Tell me about the team plan' }]);
  await expect
    .poll(rows)
    .toEqual([
      'We have three plans, and each of them is worth a long look before you choose.',
      'Tell me about the team plan',
      'The team plan has chat.',
    ]);
});

test('the transcript leaves out small talk, and offers a link to the plan that the PAL talks about', async () => {
  const { simulation, rows } = await shop({ greeting: 'Hello there.' });
  const field = await screen.findByRole('textbox', { name: 'Message' });
  await userEvent.type(field, 'What about the company plan{Enter}');
  const link = await screen.findByRole('link', { name: 'See company' });
  expect(link.getAttribute('href')).toBe('#company');
  await expect.poll(rows).toEqual(['What about the company plan', 'The company plan has everything.']);
  expect(screen.queryByText('Hello there.')).toBeNull();
  expect(sentBy(simulation, 'conversation.respond')).toEqual([{ text: 'What about the company plan' }]);
});

test('the PAL helps a visitor who hesitates, and the visitor sees only the help', async () => {
  const { simulation, rows } = await shop({ hesitationMs: 800 });
  await expect.poll(rows).toContain('May I help you?');
  expect(sentBy(simulation, 'conversation.respond')).toContainEqual({
    text: 'The visitor hesitates. Offer help.',
  });
  expect(rows().join()).not.toContain('hesitates');
});
