import type { Store } from '../../state/ConversationWriter';
import { TavusError } from '../../state/TavusError';
import type { MediaOfSession } from './MediaOfSession';
import { type MediaKind, queryPermission } from './MediaPermission';
import { type OpenedInput, openInputs } from './openInputs';
import { type Refusals, refusals, refusalsAmong } from './refusals';

/**
 * Opens the microphone and the camera for a call that must not start without them. Returns the error if one of them
 * cannot be used; otherwise the tracks wait for the call. An input that the application's calls do without is not asked
 * for, and one that the visitor has turned off is asked for only if the page may not use it yet.
 */
export async function requireMedia(store: Store, session: MediaOfSession): Promise<TavusError | undefined> {
  const wanted = await wantedKinds(store, session);
  if (wanted.length === 0) return undefined;
  const { microphoneId, cameraId } = store.get(session.mediaChoices);
  const ids = { audio: microphoneId, video: cameraId };
  const opened = await openInputs(wanted.map((kind) => ({ kind, deviceId: ids[kind] })));
  const missing = wanted.filter((kind) => !opened.some((input) => input.kind === kind && input.track));
  if (missing.length > 0) return refuse(store, missing, opened);
  // A refused input was counted as off, although the visitor had not turned it off.
  const before = refusedBefore(store, session);
  store.set(session.mediaChoices, (choices) => ({
    ...choices,
    ...(before.audio && { microphoneOn: true }),
    ...(before.video && { cameraOn: true }),
  }));
  store.set(refusals, {});
  for (const { track } of opened) if (track) session.handed.receive(track);
  return undefined;
}

async function wantedKinds(store: Store, session: MediaOfSession): Promise<readonly MediaKind[]> {
  const { audioSource, videoSource } = session.dailyOptions;
  const { microphoneOn, cameraOn } = store.get(session.mediaChoices);
  const preview = store.get(session.preview);
  const before = refusedBefore(store, session);
  const wanted: MediaKind[] = [];
  for (const kind of ['audio', 'video'] as const) {
    const [source, isOn] = kind === 'audio' ? [audioSource, microphoneOn] : [videoSource, cameraOn];
    if (source === false || preview?.[kind].track) continue;
    const isAllowed = isOn === false && !before[kind] && (await queryPermission(kind))?.state === 'granted';
    if (!isAllowed) wanted.push(kind);
  }
  return wanted;
}

function refusedBefore(store: Store, session: MediaOfSession): Refusals {
  const preview = store.get(session.preview);
  if (!preview) return store.get(refusals);
  return refusalsAmong({ audio: preview.audio.permission, video: preview.video.permission });
}

function refuse(store: Store, missing: readonly MediaKind[], opened: readonly OpenedInput[]): TavusError {
  for (const { track } of opened) track?.stop();
  const why = missing.map((kind) => {
    const permission = opened.find((input) => input.kind === kind)?.permission ?? 'not-found';
    store.set(refusals, (all) => ({ ...all, [kind]: permission }));
    return `${kind === 'audio' ? 'microphone' : 'camera'}: ${permission}`;
  });
  return new TavusError('media-refused', `The call needs inputs that cannot be used (${why.join(', ')}).`, {
    hint: 'Explain to the visitor how to allow or connect them, or start with { media: "optional" }.',
  });
}
