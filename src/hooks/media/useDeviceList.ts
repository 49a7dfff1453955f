import { useDevices } from '@daily-co/daily-react';
import { browserDevices } from '../../call/media/browserDevices';
import { useTavusContext } from '../react/TavusContext';
import { useTavusAtom } from '../react/useTavusAtom';

/** Returns the devices of a kind as the hair check, the call or the browser lists them, in this order of precedence. */
export function useDeviceList(kind: MediaDeviceKind): readonly MediaDeviceInfo[] {
  const preview = useTavusAtom(useTavusContext().session.preview);
  const listed = useTavusAtom(browserDevices);
  const { microphones, cameras, speakers } = useDevices();
  const found = { audioinput: microphones, videoinput: cameras, audiooutput: speakers }[kind];
  if (!preview && found.length > 0) return found.map(({ device }) => device);
  return (preview?.devices ?? listed).filter((device) => device.kind === kind);
}

/** Returns the loudspeaker that plays if none is chosen: browsers list the default one first, but Daily sorts its list. */
export function useDefaultSpeaker(): MediaDeviceInfo | undefined {
  const preview = useTavusAtom(useTavusContext().session.preview);
  const listed = useTavusAtom(browserDevices);
  return (preview?.devices ?? listed).find(({ kind }) => kind === 'audiooutput');
}
