import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { simulate } from 'tavus-react/simulator';
import { expect, test, vi } from 'vitest';
import { playAsMicrophone } from '../fixtures/sounds/playAsMicrophone';
import { CountdownCall } from './CountdownCall';
import { sentBy } from './sentBy';

/** The fake microphones of the engines make sounds, and those of WebKit count as speech. */
const silently = playAsMicrophone;

async function call(lengthMs = 60_000) {
  const onExport = vi.fn<(subtitles: string) => void>();
  const simulation = simulate(
    { greeting: 'Good evening.', replies: [{ when: 'Half', say: 'In short, yes.' }], fallback: 'I see.' },
    { seed: 3, speed: 5, delayMs: 20, leaveMs: 20, deviceMs: 0 },
  );
  render(<CountdownCall source={simulation} lengthMs={lengthMs} onExport={onExport} />);
  await userEvent.click(screen.getByRole('button', { name: 'Start conversation' }));
  await screen.findByText('Live');
  return { simulation, onExport };
}

test('the PAL is told at half-time, says goodbye before the time is up, and is heard to the end', async () => {
  silently();
  const { simulation } = await call(6000);
  await screen.findByText(/^[1-5] s so far$/);
  await expect.poll(() => screen.getByRole<HTMLProgressElement>('progressbar').value).toBeLessThan(5000);
  await expect.poll(() => screen.getByRole('alert').textContent).toBe('Half of the time is over.');
  await expect
    .poll(() => sentBy(simulation, 'conversation.respond'))
    .toEqual([{ text: 'Half of the time is over. Come to the point.' }]);
  await expect.poll(() => screen.getByRole('alert').textContent).toBe('The call ends soon.');
  await screen.findByRole('button', { name: 'Save subtitles' });
  expect(sentBy(simulation, 'conversation.echo')).toEqual([
    expect.objectContaining({ text: 'Our time is up, goodbye!' }),
  ]);
  const said = document.querySelector('[data-tavus-part="transcript"]')?.textContent;
  expect(said).toContain('In short, yes.');
  expect(said).toContain('Our time is up, goodbye!');
  expect(said).not.toContain('Half of the time');
  await expect.poll(() => screen.queryByRole('progressbar')).toBeNull();
  screen.getByText(/^\d s so far$/);
});

test('the visitor hangs up after a goodbye, and saves what was said as subtitles', async () => {
  silently();
  const { simulation, onExport } = await call();
  await userEvent.click(await screen.findByRole('button', { name: 'Say goodbye' }));
  await screen.findByRole('button', { name: 'Saying goodbye…' });
  await userEvent.click(await screen.findByRole('button', { name: 'Save subtitles' }));
  expect(sentBy(simulation, 'conversation.echo')).toEqual([
    expect.objectContaining({ text: 'It was a pleasure. Goodbye!' }),
  ]);
  expect(onExport).toHaveBeenCalledExactlyOnceWith(
    expect.stringMatching(/^WEBVTT\n[\s\S]+<v PAL>It was a pleasure\. Goodbye!\n$/),
  );
  expect(simulation.ended).toHaveLength(1);
});

test('the keys M and C change to the next microphone and camera, or say that there is no other one', async () => {
  await call();
  const label = () => screen.getByText(/^Using /).textContent?.replace('Using ', '');
  await expect.poll(label).not.toBe('no microphone');
  const before = label();
  await userEvent.keyboard('m');
  await expect
    .poll(() => screen.getByRole('status', { name: 'Device' }).textContent)
    .toMatch(/^Microphone: ./);
  await expect.poll(label).not.toBe(before);
  expect(screen.getByRole('status', { name: 'Device' }).textContent).toBe(`Microphone: ${label()}`);
  const cameras = (await navigator.mediaDevices.enumerateDevices()).filter(
    ({ kind }) => kind === 'videoinput',
  );
  await userEvent.keyboard('c');
  await expect
    .poll(() => screen.getByRole('status', { name: 'Device' }).textContent)
    .toMatch(cameras.length > 1 ? /^Camera: \S/ : /^Camera: no-other-device$/);
});
