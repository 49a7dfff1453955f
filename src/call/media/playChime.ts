import { within } from '../within';

const notes = [523.25, 659.25, 783.99];
const noteSeconds = 0.16;

/** How long to wait for a speaker, and for the whole chime: what browsers promise about media may never settle. */
const routingMs = 500;
const longestMs = 3000;

/** Plays three rising notes through a speaker; resolves when they end or when playback is not possible. */
export async function playChime(speakerId: string | undefined): Promise<void> {
  if (typeof AudioContext === 'undefined') return;
  const context = new AudioContext();
  // Without an audio device, Firefox never runs a context.
  context.resume().catch(() => undefined);
  const stream = context.createMediaStreamDestination();
  // Uses an element because the PAL's voice does too, and more browsers can route an element than a context.
  const element = new Audio();
  element.srcObject = stream.stream;
  try {
    await within(longestMs, ring(context, stream, element, speakerId));
  } finally {
    element.srcObject = null;
    context.close().catch(() => undefined);
  }
}

async function ring(
  context: AudioContext,
  target: AudioNode,
  element: HTMLAudioElement,
  speakerId: string | undefined,
): Promise<void> {
  // If the chosen loudspeaker is gone, the chime plays on the default one, like the PAL's voice.
  if (speakerId !== undefined) await within(routingMs, Promise.resolve(element.setSinkId?.(speakerId)));
  // The notes start first: in WebKit, `play` waits until there is sound.
  const rung = ringThrough(context, target);
  await Promise.all([element.play(), rung]);
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
