import { atom, type PrimitiveAtom } from 'jotai/vanilla';

/** The devices that the browser lists, for as long as neither a hair check nor a call lists them. */
export const browserDevices: PrimitiveAtom<readonly MediaDeviceInfo[]> = atom<readonly MediaDeviceInfo[]>([]);

browserDevices.onMount = (set) => {
  let isOver = false;
  const list = async () => {
    const devices = await listDevices();
    // An empty list stays the same one, so that nothing re-renders in browsers that reveal no device.
    if (!isOver) set((before) => (devices.length + before.length > 0 ? devices : before));
  };
  void list();
  const stop = onDeviceChange(() => void list());
  return () => {
    isOver = true;
    stop();
  };
};

/** Lists the devices that can be chosen: before permission is granted, browsers list devices with empty ids. */
export async function listDevices(): Promise<readonly MediaDeviceInfo[]> {
  const devices = (await globalThis.navigator?.mediaDevices?.enumerateDevices?.().catch(() => [])) ?? [];
  return devices.filter(({ deviceId }) => deviceId !== '');
}

/** Calls `run` whenever a device is connected or disconnected; returns a function that stops this. */
export function onDeviceChange(run: () => void): () => void {
  navigator.mediaDevices?.addEventListener?.('devicechange', run);
  return () => navigator.mediaDevices?.removeEventListener?.('devicechange', run);
}
