import type { DailyCall, DailyEventObjectCameraError } from '@daily-co/daily-js';
import { answered } from '../daily/answered';
import { deviceIdOf } from '../media/deviceIdOf';
import type { MediaKind, MediaPermission } from '../media/MediaPermission';
import { within } from '../within';

/** How long to wait for the track after Daily has accepted the device. */
const trackTimeoutMs = 5000;

/**
 * Waits until a requested device is in use, because daily-js answers a request before it has the new track. Returns why
 * the device cannot be used. Rejects if the request does. An input that is off counts as used, because it has no track.
 */
export async function inputProblem(
  call: DailyCall,
  kind: MediaKind,
  deviceId: string,
  request: () => Promise<unknown>,
): Promise<MediaPermission | 'unknown' | undefined> {
  let problem: MediaPermission | 'unknown' | undefined;
  let look = () => {};
  let onError = (_: DailyEventObjectCameraError) => {};
  const decided = new Promise<void>((resolve) => {
    look = () => {
      if (call.isDestroyed() || isUsed(call, kind, deviceId)) resolve();
    };
    onError = ({ error, errorMsg }) => {
      if (kind === 'audio' ? errorMsg.audioOk : errorMsg.videoOk) return;
      problem = permissionOf(error.type);
      resolve();
    };
  });
  call.on('participant-updated', look);
  call.on('camera-error', onError);
  try {
    await request();
    look();
    await within(trackTimeoutMs, answered(call, decided));
    return problem;
  } finally {
    call.off('participant-updated', look);
    call.off('camera-error', onError);
  }
}

function isUsed(call: DailyCall, kind: MediaKind, deviceId: string): boolean {
  const isOn = kind === 'audio' ? call.localAudio() : call.localVideo();
  const used = deviceIdOf(call.participants().local?.tracks[kind].persistentTrack);
  // The tracks of some test environments have no device.
  return !isOn || used === undefined || used === deviceId;
}

function permissionOf(type: DailyEventObjectCameraError['error']['type']): MediaPermission | 'unknown' {
  if (type === 'not-found' || type === 'constraints') return 'not-found';
  if (type === 'permissions') return 'blocked';
  if (type === 'undefined-mediadevices') return 'not-supported';
  return type.endsWith('in-use') ? 'in-use' : 'unknown';
}
