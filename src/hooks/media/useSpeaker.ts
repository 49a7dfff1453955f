import { useDaily, useDevices } from '@daily-co/daily-react';
import { useSetAtom } from 'jotai/react';
import { answered } from '../../call/daily/answered';
import { rememberChoices } from '../../call/media/rememberedChoices';
import { within } from '../../call/within';
import { useTavusContext } from '../react/TavusContext';
import { useLatestActions } from '../react/useLatestActions';
import { useTavusAtom } from '../react/useTavusAtom';
import { type CycleOutcome, cycleDevice } from './cycleDevice';
import { useDefaultSpeaker, useDeviceList } from './useDeviceList';
import { useSilentVoice, voicesIn } from './useSilentVoice';

/** The loudspeaker that plays the PAL's voice. */
export interface Speaker {
  /** True while the browser refuses to play sound because the visitor has not interacted with the page yet. */
  readonly audioBlocked: boolean;
  /** Plays the PAL's voice after the browser blocked it. Call it from a click, tap or key handler. */
  readonly unblock: () => Promise<void>;
  /** The loudspeakers to choose from; empty if the browser leaves the choice to the system. */
  readonly devices: readonly MediaDeviceInfo[];
  /** The id of the loudspeaker in use: the chosen or the default one; undefined if the browser does not list them. */
  readonly deviceId: string | undefined;
  /** The label of the loudspeaker in use; undefined if the browser does not tell. */
  readonly label: string | undefined;
  /** Plays the PAL's voice on another loudspeaker, in the hair check, the call and later conversations. */
  readonly setDevice: (deviceId: string) => Promise<void>;
  /** Plays on the next of `devices`, as `cycle` of `useMicrophone()` does. */
  readonly cycle: () => Promise<CycleOutcome>;
  /** The props of a button that unblocks the sound. */
  readonly buttonProps: { readonly type: 'button'; readonly onClick: () => void };
}

/**
 * Returns the speaker: the device in use, the devices to choose from, and whether the browser blocks the PAL's voice.
 *
 * `devices` is empty in browsers that cannot route sound ("HTMLMediaElement: setSinkId()" in the MDN docs).
 *
 * @example
 * ```tsx
 * import { useSpeaker } from 'tavus-react';
 *
 * export function TapToHear() {
 *   const { audioBlocked, buttonProps } = useSpeaker();
 *   return audioBlocked ? <button {...buttonProps}>Turn on sound</button> : null;
 * }
 * ```
 */
export function useSpeaker(): Speaker {
  const { audio, session, state, store } = useTavusContext();
  const audioBlocked = useTavusAtom(state.audioBlocked);
  const { speakerId } = useTavusAtom(session.mediaChoices);
  const choose = useSetAtom(session.mediaChoices, { store });
  const call = useDaily();
  const devices = useDeviceList('audiooutput');
  const { currentSpeaker, setSpeaker } = useDevices();
  const byDefault = useDefaultSpeaker();
  const routes = canRouteSound();
  const deviceId = speakerId ?? currentSpeaker?.device.deviceId ?? (routes ? byDefault?.deviceId : undefined);
  useSilentVoice();

  const actions = useLatestActions({
    async unblock() {
      let refused = false;
      const onRefusal = () => {
        refused = true;
        session.setAudioBlocked(true);
      };
      const playing = Promise.all(voicesIn(audio.current).map(playWhatIsThere)).catch(onRefusal);
      // In WebKit, `play` settles only when there is sound. What it does not refuse at once, it is going to play.
      await within(refusalMs, playing);
      if (!refused) session.setAudioBlocked(false);
    },
    async setDevice(deviceId: string) {
      choose((others) => ({ ...others, speakerId: deviceId }));
      rememberChoices({ speakerId: deviceId });
      // If the device has been removed, the default one keeps playing, as in `PalAudio`.
      if (call) await answered(call, setSpeaker(deviceId)).catch(() => undefined);
    },
    cycle: () =>
      cycleDevice({
        devices: routes ? devices : [],
        deviceId,
        chosen: () => store.get(session.mediaChoices).speakerId,
        async use(next) {
          await actions.setDevice(next);
          await Promise.all(voicesIn(audio.current).map((voice) => voice.setSinkId(next)));
          return undefined;
        },
      }),
  });

  return {
    ...actions,
    audioBlocked,
    devices: routes ? devices : [],
    deviceId,
    label: devices.find((device) => device.deviceId === deviceId)?.label || undefined,
    buttonProps: { type: 'button', onClick: () => void actions.unblock() },
  };
}

/** Longer than a browser takes to refuse playback. */
const refusalMs = 500;

/** Returns true if the browser lets a page choose the loudspeaker. */
export function canRouteSound(): boolean {
  return typeof HTMLMediaElement !== 'undefined' && 'setSinkId' in HTMLMediaElement.prototype;
}

/** Plays an element, and retries if a track that arrives at that moment aborts `play()`: that track must play too. */
async function playWhatIsThere(element: HTMLAudioElement): Promise<void> {
  await element.play().catch((refusal: DOMException) => {
    if (refusal.name !== 'AbortError') throw refusal;
    return element.play();
  });
}
