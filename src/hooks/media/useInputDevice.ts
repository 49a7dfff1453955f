import type { DailyFactoryOptions } from '@daily-co/daily-js';
import { useDevices, useLocalSessionId, useMediaTrack } from '@daily-co/daily-react';
import { useSetAtom } from 'jotai/react';
import { answered } from '../../call/daily/answered';
import { deviceIdOf } from '../../call/media/deviceIdOf';
import type { MediaChoices } from '../../call/media/MediaChoices';
import type { MediaKind } from '../../call/media/MediaPermission';
import { rememberChoices } from '../../call/media/rememberedChoices';
import { useTavusContext } from '../react/TavusContext';
import { useLatestActions } from '../react/useLatestActions';
import { useTavusAtom } from '../react/useTavusAtom';
import { type CycleOutcome, cycleInput } from './cycleDevice';
import { useDeviceList } from './useDeviceList';
import { type InputPermission, useInputPermission } from './useInputPermission';
import { useIsInCall } from './useIsInCall';

/** A microphone or camera. */
export interface InputDevice {
  /**
   * True while the device sends. During the hair check: while it is on. While there is no call: if the next one starts
   * with the device on, which `setEnabled` decides, else `dailyOptions`.
   */
  readonly enabled: boolean;
  /** Whether the browser lets the page use the device, or why not. */
  readonly permission: InputPermission;
  /** The devices to choose from. Their labels are empty until the browser has granted permission. */
  readonly devices: readonly MediaDeviceInfo[];
  /** The id of the device in use. */
  readonly deviceId: string | undefined;
  /** The label of the device in use; undefined until the browser has granted permission. */
  readonly label: string | undefined;
  /** Turns the device on or off. Before the call it decides how the next call starts, and is remembered. */
  readonly setEnabled: (enabled: boolean) => void;
  /** Turns the device on if it is off, and off if it is on. */
  readonly toggle: () => void;
  /** Uses another device, in the hair check, the call and later conversations. */
  readonly setDevice: (deviceId: string) => Promise<void>;
  /**
   * Uses the next of `devices`, and the first one after the last. Resolves once the device is in use, or with the
   * `problem`; never rejects. Calls that follow each other at once skip no device.
   */
  readonly cycle: () => Promise<CycleOutcome>;
}

/** Returns what microphone and camera have in common: the hair check's device while one is open, else the call's. */
export function useInputDevice(kind: MediaKind): InputDevice {
  const { session, store } = useTavusContext();
  const preview = useTavusAtom(session.preview);
  const choices = useTavusAtom(session.mediaChoices);
  const choose = useSetAtom(session.mediaChoices, { store });
  const localSessionId = useLocalSessionId();
  const { isOff, persistentTrack } = useMediaTrack(localSessionId, kind);
  const devices = useDeviceList(`${kind}input`);
  const media = useDevices();
  const isInCall = useIsInCall();
  const permission = useInputPermission(kind);
  const [states, chooseInCall] =
    kind === 'audio' ? [media.microphones, media.setMicrophone] : [media.cameras, media.setCamera];
  const before = preview?.[kind];
  // Daily does not know the device of a track that it took over from the hair check.
  const sent = deviceIdOf(persistentTrack);
  const inUse =
    devices.find(({ deviceId }) => deviceId === sent) ?? states.find(({ selected }) => selected)?.device;
  const startsOn = willStartOn(kind, choices, session.dailyOptions);
  const deviceId = before ? before.deviceId : inUse?.deviceId;
  const isHeld = kind === 'audio' && choices.microphoneAfterGreeting !== undefined;
  const enabled = (isInCall ? !isOff : startsOn) && !isHeld && !isLost(permission);

  // Not daily-react's: a call that has begun to join since React last rendered would join with the old choice.
  const currentCall = () => store.get(session.call);

  const actions = useLatestActions({
    setEnabled(next: boolean) {
      if (!isInCall) {
        const choice: MediaChoices = kind === 'audio' ? { microphoneOn: next } : { cameraOn: next };
        choose((others) => ({ ...others, ...choice }));
        rememberChoices(choice);
      }
      if (preview) return preview.preview.setEnabled(kind, next);
      const call = currentCall();
      if (!call || call.isDestroyed()) return;
      const { microphoneAfterGreeting } = store.get(session.mediaChoices);
      if (kind === 'audio' && microphoneAfterGreeting !== undefined)
        return choose((others) => ({ ...others, microphoneAfterGreeting: next }));
      if (kind === 'audio') call.setLocalAudio(next);
      else call.setLocalVideo(next);
      // The call reports a camera that is turned off only once it has joined.
      if (kind === 'video' && !next) void session.handed.giveBack(call, kind);
    },
    toggle() {
      if (preview) return actions.setEnabled(preview[kind].track === undefined);
      const call = currentCall();
      if (!call || call.isDestroyed() || !isInCall) return actions.setEnabled(!startsOn);
      const { microphoneAfterGreeting = call.localAudio() } = store.get(session.mediaChoices);
      actions.setEnabled(!(kind === 'audio' ? microphoneAfterGreeting : call.localVideo()));
    },
    async setDevice(deviceId: string) {
      const choice: MediaChoices = kind === 'audio' ? { microphoneId: deviceId } : { cameraId: deviceId };
      choose((others) => ({ ...others, ...choice }));
      rememberChoices(choice);
      if (preview) await preview.preview.setDevice(kind, deviceId);
      else {
        const call = currentCall();
        if (call) await answered(call, chooseInCall(deviceId));
        session.handed.release(kind);
      }
    },
    cycle: () => cycleInput(kind, { store, session }, currentCall(), { ...actions, devices, deviceId }),
  });

  return {
    ...actions,
    enabled: before ? before.track !== undefined : enabled,
    permission: before?.permission ?? permission,
    devices,
    deviceId,
    label: devices.find((device) => device.deviceId === deviceId)?.label || undefined,
  };
}

/** Returns whether the next call starts with the input on; see `withChoices`. */
function willStartOn(kind: MediaKind, choices: MediaChoices, options: DailyFactoryOptions): boolean {
  const { audioSource, videoSource, startAudioOff, startVideoOff } = options;
  if (kind === 'audio') return audioSource !== false && (choices.microphoneOn ?? !startAudioOff);
  return videoSource !== false && (choices.cameraOn ?? !startVideoOff);
}

/** Returns true if the input provides nothing, even if the call reports its track as on. */
function isLost(permission: InputPermission): boolean {
  return ['blocked', 'dismissed', 'disallowed', 'not-found', 'in-use'].includes(permission);
}

/** Returns true if pressing a button cannot turn the input on. */
export function isUnavailable(permission: InputPermission): boolean {
  return permission === 'not-found' || permission === 'not-supported' || permission === 'disallowed';
}
