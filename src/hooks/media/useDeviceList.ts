import { useDevices } from '@daily-co/daily-react';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/** Returns the devices of a kind: those that the hair check has found while it is open, else those of the call. */
export function useDeviceList(kind: MediaDeviceKind): readonly MediaDeviceInfo[] {
  const preview = useTavusAtom(useTavusContext().session.preview);
  const { microphones, cameras, speakers } = useDevices();
  if (preview) return preview.devices.filter((device) => device.kind === kind);
  const found = { audioinput: microphones, videoinput: cameras, audiooutput: speakers }[kind];
  return found.map(({ device }) => device);
}
