import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { simulate } from 'tavus-react/simulator';
import { expect, onTestFinished, test, vi } from 'vitest';
import { playAsMicrophone } from '../fixtures/sounds/playAsMicrophone';
import { type Clinic, ClinicKiosk } from './ClinicKiosk';
import { sentBy } from './sentBy';

const neverIdleMs = 60_000;

async function visit(idleMs = neverIdleMs) {
  const clinic = {
    findPatient: vi.fn<Clinic['findPatient']>(async (name) => {
      if (name === 'Nobody') throw new Error('SQL: no rows');
      return { id: 'p1' };
    }),
    freeSlots: vi.fn<Clinic['freeSlots']>(async () => ['Monday 9:00']),
    book: vi.fn<Clinic['book']>(async () => ({ number: 'A7' })),
    print: vi.fn<Clinic['print']>(async () => undefined),
    callStaff: vi.fn<Clinic['callStaff']>(),
  };
  // Silent: the fake microphones of the engines make sounds, and those of WebKit count as speech.
  playAsMicrophone();
  const simulation = simulate(
    { greeting: 'Good morning.', fallback: 'Very well.' },
    { seed: 3, speed: 5, delayMs: 20, leaveMs: 20, deviceMs: 0 },
  );
  const { container } = render(<ClinicKiosk source={simulation} clinic={clinic} idleMs={idleMs} />);
  // The kiosk forgets its visitor when the conversation has ended, which must not happen during the next test.
  onTestFinished(async () => {
    cleanup();
    await expect.poll(() => simulation.calls.every(({ destroys }) => destroys === 1)).toBe(true);
  });
  const start = async () => {
    await userEvent.click(await screen.findByRole('button', { name: 'I agree' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Start conversation' }));
    await screen.findByText('Live');
  };
  const results = () => sentBy(simulation, 'conversation.tool_result');
  const isDoing = () => container.querySelector('[data-tavus-part="tool-calls"]')?.textContent;
  return { simulation, clinic, start, results, isDoing };
}

const result = (output: unknown, status = 'success') => expect.objectContaining({ output, status });

test('nothing exists before the visitor has agreed, and the tools then do the work of the clinic', async () => {
  const { simulation, clinic, start, results, isDoing } = await visit();
  expect(screen.queryByRole('button', { name: 'Start conversation' })).toBeNull();
  screen.getByText('A computer talks to you here.');
  expect(simulation.calls).toEqual([]);
  await start();

  simulation.callTool('find_patient', { name: 'Ada Byron' });
  await screen.findByText('Welcome, Ada Byron');
  simulation.callTool('free_slots', { doctor: 'Dr. Wu' });
  simulation.callTool('show_room', { name: 'cardiology' });
  await screen.findByText('cardiology: 2nd floor, room 14');
  simulation.callTool('print', { text: 'Ticket 7' });
  simulation.callTool('open_window');
  await expect
    .poll(results)
    .toEqual([
      result('{"id":"p1"}'),
      result('["Monday 9:00"]'),
      result('It is on the screen.'),
      expect.objectContaining({ status: 'success' }),
      result('This kiosk cannot open window.'),
    ]);
  expect(clinic.print).toHaveBeenCalledExactlyOnceWith('Ticket 7');
  expect(isDoing()).toBe('');
  const steps = within(screen.getByRole('list', { name: 'Steps' }));
  expect(steps.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'find_patient done',
    'free_slots done',
    'show_room done',
    'print done',
    'open_window done',
  ]);
});

test('the PAL is told what went wrong in the words of the kiosk, and the visitor sees a code', async () => {
  const { simulation, clinic, start, results } = await visit();
  await start();
  simulation.callTool('find_patient', { name: 'Nobody' });
  const told = result('There is no such patient. Ask for the spelling.', 'error');
  await expect.poll(results).toEqual([told]);
  await screen.findByText('tool-failed');
  simulation.callTool('find_patient', { name: 7 });
  await expect.poll(results).toEqual([told, told]);
  await screen.findByText('invalid-tool-arguments');
  expect(clinic.findPatient).toHaveBeenCalledTimes(1);
});

test('an appointment waits for the visitor, who may refuse it', async () => {
  const { simulation, clinic, start, results, isDoing } = await visit();
  await start();
  simulation.callTool('find_patient', { name: 'Ada Byron' });
  await screen.findByText('Welcome, Ada Byron');
  simulation.callTool('book', { patient: 'p1', slot: 'Monday 9:00' });
  await screen.findByText('book deferred');
  expect(isDoing()).toBe('Please confirm below.');
  expect(results()).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Book Monday 9:00' }));
  await expect.poll(() => results().at(-1)).toEqual(result('{"number":"A7"}'));
  expect(clinic.book).toHaveBeenCalledExactlyOnceWith('Ada Byron', 'Monday 9:00');
  await screen.findByText('book done');

  simulation.callTool('book', { patient: 'p1', slot: 'Friday 9:00' });
  await userEvent.click(await screen.findByRole('button', { name: 'Not now' }));
  await expect
    .poll(() => results().at(-1))
    .toEqual(result('The visitor did not confirm the appointment.', 'error'));
  expect(clinic.book).toHaveBeenCalledTimes(1);
});

test('a member of the staff answers in place of the kiosk', async () => {
  const { simulation, clinic, start, results } = await visit();
  await start();
  simulation.callTool('call_staff', { reason: 'The visitor feels dizzy.' });
  await screen.findByText('call_staff ignored');
  expect(results()).toEqual([]);
  const [reason, answer] = clinic.callStaff.mock.calls[0] ?? [];
  expect(reason).toBe('The visitor feels dizzy.');
  answer?.('A nurse is on her way.');
  expect(results()).toEqual([result('A nurse is on her way.')]);
  await screen.findByText('call_staff done');
});

test('a kiosk that nobody uses asks, forgets the visitor, and asks the next one for consent', async () => {
  const { simulation, start } = await visit(2000);
  await start();
  simulation.callTool('find_patient', { name: 'Ada Byron' });
  await screen.findByText('Welcome, Ada Byron');
  await expect
    .poll(() => sentBy(simulation, 'conversation.echo'))
    .toContainEqual(expect.objectContaining({ text: 'Are you still there?' }));
  screen.getByText('Welcome, Ada Byron');
  await screen.findByRole('button', { name: 'I agree' });
  expect(screen.queryByText('Welcome, Ada Byron')).toBeNull();
  await expect.poll(() => simulation.ended).toHaveLength(1);

  await start();
  expect(screen.queryByText('Welcome, Ada Byron')).toBeNull();
  expect(screen.queryByText('find_patient done')).toBeNull();
});

test('the PAL ends the visit itself, and the kiosk is ready for the next one', async () => {
  const { simulation, start, results } = await visit();
  await start();
  simulation.callTool('end_visit');
  await screen.findByRole('button', { name: 'I agree' });
  expect(results()).toHaveLength(1);
  expect(simulation.ended).toHaveLength(1);
});
