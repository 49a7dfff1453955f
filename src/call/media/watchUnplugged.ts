import { listDevices } from './browserDevices';
import { deviceIdOf } from './deviceIdOf';
import { type MediaKind, queryPermission } from './MediaPermission';

/**
 * Waits until the device of a track is unplugged and there is another one to use, which it then reports once. If the
 * device is still there when the visitor returns to the page, it reports that one: phones end tracks in the background. A
 * track that the page stops, or that ends because the visitor revoked the permission, is not replaced. `isLost` is true for a
 * track that has already ended on its own. Returns a function that stops waiting.
 */
export function watchUnplugged(
  track: MediaStreamTrack,
  kind: MediaKind,
  onOther: (other: MediaDeviceInfo) => void,
  isLost = false,
): () => void {
  const { mediaDevices } = navigator;
  const deviceId = deviceIdOf(track);
  const stateBefore = permissionState(kind);
  let lost = isLost;
  let over = false;

  async function look(isBack = false) {
    if (over || !lost) return;
    const devices = await listDevices();
    const [before, now] = [await stateBefore, await permissionState(kind)];
    // Firefox answers `prompt` even while a device is in use that the visitor has allowed only this time. A track that
    // was lost before has no earlier state: `prompt` counts as that answer then.
    const isRevoked = now === 'denied' || (now === 'prompt' && before !== 'prompt');
    if (over || isRevoked) return;
    const other = findOther(
      devices.filter(({ kind: of }) => of === `${kind}input`),
      deviceId,
      isBack,
    );
    if (!other) return;
    stop();
    onOther(other);
  }
  const note = () => void look();
  const returned = () => void look(!document.hidden);
  const lose = () => {
    lost = true;
    note();
  };
  function stop() {
    over = true;
    track.removeEventListener('ended', lose);
    mediaDevices?.removeEventListener?.('devicechange', note);
    document.removeEventListener('visibilitychange', returned);
  }
  track.addEventListener('ended', lose);
  // The list may change only after the track has ended, and a device may be plugged in later.
  mediaDevices?.addEventListener?.('devicechange', note);
  document.addEventListener('visibilitychange', returned);
  note();
  return stop;
}

/** Returns the state at this moment: a `PermissionStatus` changes later. */
async function permissionState(kind: MediaKind): Promise<PermissionState | undefined> {
  return (await queryPermission(kind))?.state;
}

/** Returns the device to use instead: the lost one only if `isBack`; undefined while it is listed, or without another one. */
function findOther(
  devices: readonly MediaDeviceInfo[],
  lostId: string | undefined,
  isBack: boolean,
): MediaDeviceInfo | undefined {
  // Chromium lists the system's choices again under these ids. They stay when the device behind them is unplugged.
  const isAlias = (deviceId: string | undefined) => deviceId === 'default' || deviceId === 'communications';
  const same = devices.find(({ deviceId }) => deviceId === lostId);
  if (same && (isBack || !isAlias(lostId))) return isBack ? same : undefined;
  const real = devices.filter(({ deviceId }) => !isAlias(deviceId));
  const preferred = devices.find(({ deviceId }) => deviceId === 'default');
  return real.find(({ groupId }) => groupId !== '' && groupId === preferred?.groupId) ?? real[0];
}
