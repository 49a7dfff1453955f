import { useDaily, useDevices, useLocalSessionId, useMediaTrack } from '@daily-co/daily-react';
import { useCallback } from 'react';
import { type InputPermission, useInputPermission } from './useInputPermission';

/** What a button needs to switch an input. */
export interface ToggleButtonProps {
  readonly type: 'button';
  readonly 'aria-label': string;
  readonly 'aria-pressed': boolean;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

/** A microphone or camera. */
export interface InputDevice {
  /** True while it sends. */
  readonly enabled: boolean;
  readonly permission: InputPermission;
  readonly devices: readonly MediaDeviceInfo[];
  readonly deviceId: string | undefined;
  readonly setEnabled: (enabled: boolean) => void;
  readonly toggle: () => void;
  readonly setDevice: (deviceId: string) => Promise<void>;
}

/** The part that microphone and camera have in common. */
export function useInputDevice(kind: 'audio' | 'video'): InputDevice {
  const call = useDaily();
  const localSessionId = useLocalSessionId();
  const { isOff } = useMediaTrack(localSessionId, kind);
  const media = useDevices();
  const permission = useInputPermission(kind);
  const [states, choose] =
    kind === 'audio' ? [media.microphones, media.setMicrophone] : [media.cameras, media.setCamera];
  const enabled = call !== null && localSessionId !== '' && !isOff && !isLost(permission);

  const setEnabled = useCallback(
    (next: boolean) => {
      if (!call || call.isDestroyed()) return;
      if (kind === 'audio') call.setLocalAudio(next);
      else call.setLocalVideo(next);
    },
    [call, kind],
  );
  const toggle = useCallback(() => {
    if (!call || call.isDestroyed()) return;
    setEnabled(!(kind === 'audio' ? call.localAudio() : call.localVideo()));
  }, [call, kind, setEnabled]);

  return {
    enabled,
    permission,
    devices: states.map(({ device }) => device),
    deviceId: states.find(({ selected }) => selected)?.device.deviceId,
    setEnabled,
    toggle,
    setDevice: async (deviceId) => {
      await choose(deviceId);
    },
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
