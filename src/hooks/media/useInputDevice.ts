import { useDaily, useDevices, useLocalSessionId, useMediaTrack } from '@daily-co/daily-react';
import { useSetAtom } from 'jotai/react';
import type { MediaChoices } from '../../call/media/MediaChoices';
import type { MediaKind } from '../../call/media/MediaPermission';
import { rememberChoices } from '../../call/media/rememberedChoices';
import { useTavusContext } from '../react/TavusContext';
import { useLatestActions } from '../react/useLatestActions';
import { useTavusAtom } from '../react/useTavusAtom';
import { type InputPermission, useInputPermission } from './useInputPermission';

/** A microphone or camera. */
export interface InputDevice {
  /** True while it sends. */
  readonly enabled: boolean;
  /** Whether the browser gives it, or why not. */
  readonly permission: InputPermission;
  /** Those to choose from; their labels are empty until the browser has given one. */
  readonly devices: readonly MediaDeviceInfo[];
  /** The one in use. */
  readonly deviceId: string | undefined;
  /** Switches it on or off. */
  readonly setEnabled: (enabled: boolean) => void;
  /** Switches it to what it is not. */
  readonly toggle: () => void;
  /** Uses another one, from the hair check on and in later conversations too. */
  readonly setDevice: (deviceId: string) => Promise<void>;
}

/** The part that microphone and camera have in common; the hair check's while there is one, else the call's. */
export function useInputDevice(kind: MediaKind): InputDevice {
  const { session, store } = useTavusContext();
  const preview = useTavusAtom(session.preview);
  const choose = useSetAtom(session.mediaChoices, { store });
  const call = useDaily();
  const localSessionId = useLocalSessionId();
  const { isOff } = useMediaTrack(localSessionId, kind);
  const media = useDevices();
  const permission = useInputPermission(kind);
  const [states, chooseInCall] =
    kind === 'audio' ? [media.microphones, media.setMicrophone] : [media.cameras, media.setCamera];
  const before = preview?.[kind];
  // The store may still hold what a call of a provider that is gone had on.
  const isOfThisCall = localSessionId !== '' && call?.participants().local?.session_id === localSessionId;
  const enabled = isOfThisCall && !isOff && !isLost(permission);

  const actions = useLatestActions({
    setEnabled(next: boolean) {
      if (preview) {
        preview.preview.setEnabled(kind, next);
        rememberChoices(kind === 'audio' ? { microphoneOn: next } : { cameraOn: next });
        return;
      }
      if (!call || call.isDestroyed()) return;
      if (kind === 'audio') call.setLocalAudio(next);
      else call.setLocalVideo(next);
    },
    toggle() {
      if (preview) return actions.setEnabled(preview[kind].track === undefined);
      if (!call || call.isDestroyed()) return;
      actions.setEnabled(!(kind === 'audio' ? call.localAudio() : call.localVideo()));
    },
    async setDevice(deviceId: string) {
      const choice: MediaChoices = kind === 'audio' ? { microphoneId: deviceId } : { cameraId: deviceId };
      choose((others) => ({ ...others, ...choice }));
      rememberChoices(choice);
      if (preview) preview.preview.setDevice(kind, deviceId);
      else await chooseInCall(deviceId);
    },
  });

  return {
    ...actions,
    enabled: before ? before.track !== undefined : enabled,
    permission: before?.permission ?? permission,
    devices: preview
      ? preview.devices.filter((device) => device.kind === `${kind}input`)
      : states.map(({ device }) => device),
    deviceId: before ? before.deviceId : states.find(({ selected }) => selected)?.device.deviceId,
  };
}

/** True when nothing comes from the input, whatever the call says of its track. */
function isLost(permission: InputPermission): boolean {
  return ['blocked', 'dismissed', 'disallowed', 'not-found', 'in-use'].includes(permission);
}

/** True when no press of a button could switch the input on. */
export function isUnavailable(permission: InputPermission): boolean {
  return permission === 'not-found' || permission === 'not-supported' || permission === 'disallowed';
}
