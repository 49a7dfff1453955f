const notes = [523.25, 659.25, 783.99];
const noteSeconds = 0.16;

/** Plays three rising notes through a speaker; resolves when they end or when playback is not possible. */
export async function playChime(speakerId: string | undefined): Promise<void> {
  if (typeof AudioContext === 'undefined') return;
  const context = new AudioContext();
  const stream = context.createMediaStreamDestination();
  // Uses an element because the PAL's voice does too, and more browsers can route an element than a context.
  const element = new Audio();
  element.srcObject = stream.stream;
  try {
    if (speakerId !== undefined) await element.setSinkId?.(speakerId);
    await element.play();
    await ringThrough(context, stream);
  } catch {
    // The speaker is gone or the browser blocks playback: the visitor notices that the test is silent.
  } finally {
    element.srcObject = null;
    await context.close();
  }
}

function ringThrough(context: AudioContext, target: AudioNode): Promise<void> {
  return new Promise((resolve) => {
    notes.forEach((frequency, index) => {
      const start = context.currentTime + 0.05 + index * noteSeconds;
      const end = start + noteSeconds * 3;
      const oscillator = new OscillatorNode(context, { frequency });
      const volume = new GainNode(context, { gain: 0 });
      volume.gain.setValueAtTime(0, start);
      volume.gain.linearRampToValueAtTime(0.18, start + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.001, end);
      oscillator.connect(volume).connect(target);
      oscillator.start(start);
      oscillator.stop(end);
      if (index === notes.length - 1) oscillator.onended = () => resolve();
    });
  });
}
