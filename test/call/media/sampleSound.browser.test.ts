import { expect, onTestFinished, test } from 'vitest';
import { sampleSound } from '../../../src/call/media/sampleSound';

test('a page that is often busy loses no sound', async () => {
  const context = new AudioContext();
  onTestFinished(() => context.close());
  const microphone = context.createMediaStreamDestination();
  const [track] = microphone.stream.getAudioTracks();
  if (!track) throw new Error('The destination has no track.');
  const pieces: { seconds: number; atMs: number }[] = [];
  onTestFinished(
    sampleSound(track, (samples, sampleRate, atMs) =>
      pieces.push({ seconds: samples.length / sampleRate, atMs }),
    ),
  );
  await expect.poll(() => pieces.length).toBeGreaterThan(0);
  const before = pieces.length;
  for (let round = 0; round < 8; round += 1) {
    const end = performance.now() + 300;
    while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const heard = pieces.slice(before);
  const heardMs = heard.reduce((sum, { seconds }) => sum + seconds * 1000, 0);
  const passedMs = (heard.at(-1)?.atMs ?? 0) - (pieces[before - 1]?.atMs ?? 0);
  expect(passedMs).toBeGreaterThan(1000);
  // A machine that stops for longer than the browser keeps sound loses the rest.
  expect(heardMs / passedMs).toBeGreaterThan(0.8);
});
