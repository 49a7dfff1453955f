import type { InputKind, LocalMedia } from '../../src/simulator/call/LocalMedia';

/** Returns the inputs that a call starts with, according to the properties that it joins with. */
export function wantedInputs(properties: Readonly<Record<string, unknown>>): InputKind[] {
  const wanted: InputKind[] = [];
  if (properties.audioSource !== false && !properties.startAudioOff) wanted.push('audio');
  if (properties.videoSource !== false && !properties.startVideoOff) wanted.push('video');
  return wanted;
}

/** The tracks of the application that daily-js shares with its engine, because they cannot cross `postMessage`. */
export interface SharedTracks {
  readonly audioTrack?: MediaStreamTrack;
  readonly videoTrack?: MediaStreamTrack;
  /** Under these names, the oldest daily-js shares tracks and device ids. */
  readonly audioDeviceId?: MediaStreamTrack | string;
  readonly videoDeviceId?: MediaStreamTrack | string;
}

/** What daily-js notes before it has an engine: device ids, or in place of a track the name for it. */
interface PreloadCache {
  readonly inputSettings?: Partial<
    Record<InputKind, { readonly settings?: { readonly deviceId?: string; readonly customTrack?: unknown } }>
  >;
  readonly audioDeviceId?: unknown;
  readonly videoDeviceId?: unknown;
}

/** Selects the devices or tracks that were chosen before the call was joined. */
export function selectSources(media: LocalMedia, cache: PreloadCache, shared: SharedTracks): void {
  for (const kind of ['audio', 'video'] as const) {
    const { deviceId, customTrack } = cache.inputSettings?.[kind]?.settings ?? {};
    const old = cache[`${kind}DeviceId`];
    const track = shared[`${kind}Track`] ?? shared[`${kind}DeviceId`];
    const id = deviceId ?? (old === track ? old : undefined);
    if ((customTrack || old) && track instanceof MediaStreamTrack) media.use(kind, track);
    else if (typeof id === 'string') media.choose(kind, id);
  }
}
