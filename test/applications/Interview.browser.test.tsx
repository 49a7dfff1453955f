import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { simulate } from 'tavus-react/simulator';
import { expect, test, vi } from 'vitest';
import { playAsMicrophone } from '../fixtures/sounds/playAsMicrophone';
import { Interview, type InterviewReport } from './Interview';
import { sentBy } from './sentBy';

async function interview() {
  const onReport = vi.fn<(report: InterviewReport) => void>();
  // Silent: the fake microphones of the engines make sounds, and those of WebKit count as speech.
  playAsMicrophone();
  const simulation = simulate(
    {
      greeting: 'Welcome.',
      replies: [{ when: 'skips', say: 'The next one, then.' }],
      fallback: 'Go on.',
    },
    { seed: 3, speed: 5, delayMs: 20, leaveMs: 20 },
  );
  const { container } = render(<Interview source={simulation} onReport={onReport} />);
  await userEvent.click(screen.getByRole('button', { name: 'Start conversation' }));
  await screen.findByRole('button', { name: 'End conversation' });
  await expect
    .poll(() => container.querySelector('[data-tavus-part="transcript"]')?.textContent)
    .toContain('Welcome.');
  const objective = (status: string, name: string, outputVariables?: object) =>
    simulation.signal(`conversation.objective.${status}`, {
      objective_name: name,
      output_variables: outputVariables,
    });
  const transcript = () => container.querySelector('[data-tavus-part="transcript"]')?.textContent;
  return { simulation, onReport, objective, transcript };
}

test('the interviewer shows slides beside its face, and learns which question was skipped without the candidate seeing it', async () => {
  const { simulation, objective, transcript } = await interview();
  simulation.showSlides(true);
  const slides = await screen.findByRole('figure', { name: 'Slides' });
  await expect.poll(() => slides.querySelector('video')?.videoWidth).toBeGreaterThan(0);
  expect(document.querySelector('[data-tavus-part="pal-screen"]')).toBeNull();
  expect(document.querySelector('[data-tavus-part="pal-video"]')).not.toBeNull();

  objective('activated', 'Experience');
  await userEvent.click(await screen.findByRole('button', { name: 'Skip Experience' }));
  expect(sentBy(simulation, 'conversation.respond')).toEqual([
    { text: 'The candidate skips "Experience". Ask the next question.' },
  ]);
  await expect.poll(transcript).toContain('The next one, then.');
  expect(transcript()).not.toContain('skips');
  expect(screen.queryByRole('button', { name: 'Skip Experience' })).toBeNull();
});

test('the candidate confirms an answer, and reads and sends a report at the end', async () => {
  const { simulation, onReport, objective } = await interview();
  objective('activated', 'Name');
  objective('pending', 'Name', { name: 'Ada Byron' });
  objective('activated', 'Salary');
  await userEvent.click(await screen.findByRole('button', { name: 'Yes, Ada Byron is right' }));
  expect(sentBy(simulation, 'conversation.objective.confirm')).toEqual([
    expect.objectContaining({ objective_name: 'Name' }),
  ]);
  await expect.poll(() => screen.getByText('Name').closest('li')?.dataset.status).toBe('completed');

  await userEvent.click(screen.getByRole('button', { name: 'End conversation' }));
  const report = await screen.findByRole('region', { name: 'Report' });
  within(report).getByText(/^Name: \d s$/);
  within(report).getByText('Salary: not answered');
  within(report).getByText('0 warnings');
  await userEvent.click(screen.getByRole('radio', { name: '4 of 5 stars' }));
  await userEvent.type(screen.getByRole('textbox'), 'Friendly.');
  await userEvent.click(screen.getByRole('button', { name: 'Send feedback' }));
  await screen.findByText('Thanks for your feedback.');
  expect(onReport).toHaveBeenCalledExactlyOnceWith({
    conversationId: 'simulated-1',
    answers: [
      { question: 'Name', seconds: expect.any(Number) },
      { question: 'Salary', seconds: undefined },
    ],
    warnings: [],
    transcript: expect.stringContaining('Welcome.'),
    feedback: { conversationId: 'simulated-1', rating: 4, comment: 'Friendly.' },
  });
});

test('the first guardrail warns the candidate and the interviewer, and the second one ends the interview', async () => {
  const { simulation, transcript } = await interview();
  const guardrail = (reason: string) =>
    simulation.signal('conversation.guardrail', { guardrail_name: 'Off topic', reason });
  guardrail('politics');
  await expect.poll(() => screen.queryByRole('alert')?.textContent).toContain('politics');
  await expect
    .poll(() => sentBy(simulation, 'conversation.respond'))
    .toEqual([{ text: 'The candidate was warned: Off topic. Return to the question.' }]);
  await expect.poll(transcript).toContain('Go on.');
  expect(transcript()).not.toContain('warned');

  guardrail('money');
  const report = await screen.findByRole('region', { name: 'Report' });
  within(report).getByText('2 warnings');
  expect(sentBy(simulation, 'conversation.echo')).toEqual([
    expect.objectContaining({ text: 'Let us stop here. Goodbye.' }),
  ]);
  expect(simulation.ended).toHaveLength(1);
});
