import { type MediaKind, queryPermission } from './MediaPermission';

/**
 * Waits until the device of a track is unplugged and there is another one to use, which it then reports once. A track
 * that ends because the visitor revoked the permission is not replaced. Returns a function that stops waiting.
 */
export function watchUnplugged(
  track: MediaStreamTrack,
  kind: MediaKind,
  onOther: (other: MediaDeviceInfo) => void,
): () => void {
  const { mediaDevices } = navigator;
  let over = false;

  async function look() {
    if (over || track.readyState !== 'ended') return;
    const devices = await mediaDevices.enumerateDevices().catch(() => []);
    const permission = await queryPermission(kind);
    if (over || (permission && permission.state !== 'granted')) return;
    const other = findOther(
      devices.filter((device) => device.kind === `${kind}input` && device.deviceId !== ''),
      track.getSettings().deviceId,
    );
    if (!other) return;
    stop();
    onOther(other);
  }
  const note = () => void look();
  function stop() {
    over = true;
    track.removeEventListener('ended', note);
    mediaDevices?.removeEventListener?.('devicechange', note);
  }
  track.addEventListener('ended', note);
  // The list may change only after the track has ended, and a device may be plugged in later.
  mediaDevices?.addEventListener?.('devicechange', note);
  return stop;
}

/** Returns the device to use instead; undefined while the lost one is still listed, or without another one. */
function findOther(
  devices: readonly MediaDeviceInfo[],
  lostId: string | undefined,
): MediaDeviceInfo | undefined {
  // Chromium lists the system's choices again under these ids. They stay when the device behind them is unplugged.
  const isAlias = (deviceId: string | undefined) => deviceId === 'default' || deviceId === 'communications';
  if (!isAlias(lostId) && devices.some(({ deviceId }) => deviceId === lostId)) return undefined;
  const real = devices.filter(({ deviceId }) => !isAlias(deviceId));
  const preferred = devices.find(({ deviceId }) => deviceId === 'default');
  return real.find(({ groupId }) => groupId !== '' && groupId === preferred?.groupId) ?? real[0];
}
