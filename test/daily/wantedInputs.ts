import type { InputKind } from '../../src/simulator/call/LocalMedia';

/** Returns the inputs that a call starts with, according to the properties that it joins with. */
export function wantedInputs(properties: Readonly<Record<string, unknown>>): InputKind[] {
  const wanted: InputKind[] = [];
  if (properties.audioSource !== false && !properties.startAudioOff) wanted.push('audio');
  if (properties.videoSource !== false && !properties.startVideoOff) wanted.push('video');
  return wanted;
}
