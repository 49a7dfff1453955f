import { useDaily, useDevices } from '@daily-co/daily-react';
import { useSetAtom } from 'jotai/react';
import { rememberChoices } from '../../call/media/rememberedChoices';
import { useTavusContext } from '../react/TavusContext';
import { useLatestActions } from '../react/useLatestActions';
import { useTavusAtom } from '../react/useTavusAtom';

/** Where the PAL's voice comes out. */
export interface Speaker {
  /** True while the browser refuses to play sound before the visitor has touched the page. */
  readonly audioBlocked: boolean;
  /** Plays the PAL's voice after all; call it from a click, a tap or a key. */
  readonly unblock: () => Promise<void>;
  /** The loudspeakers to choose from; empty where the browser leaves that to the system. */
  readonly devices: readonly MediaDeviceInfo[];
  /** The one in use; undefined while the system chooses. */
  readonly deviceId: string | undefined;
  /** Plays the PAL's voice on another one, from the hair check on and in later conversations too. */
  readonly setDevice: (deviceId: string) => Promise<void>;
  /** For a button that unblocks. */
  readonly buttonProps: { readonly type: 'button'; readonly onClick: () => void };
}

/**
 * The speaker: whether the browser lets the PAL be heard and what to do if not, and which one it is.
 *
 * Browsers that cannot route sound ("HTMLMediaElement: setSinkId()" in the MDN docs) offer no `devices`.
 *
 * @example
 * ```tsx
 * import { useSpeaker } from 'tavus-react';
 *
 * export function TapToHear() {
 *   const { audioBlocked, buttonProps } = useSpeaker();
 *   return audioBlocked ? <button {...buttonProps}>Tap to hear</button> : null;
 * }
 * ```
 */
export function useSpeaker(): Speaker {
  const { audio, session, state, store } = useTavusContext();
  const audioBlocked = useTavusAtom(state.audioBlocked);
  const preview = useTavusAtom(session.preview);
  const { speakerId } = useTavusAtom(session.mediaChoices);
  const choose = useSetAtom(session.mediaChoices, { store });
  const call = useDaily();
  const { speakers, currentSpeaker, setSpeaker } = useDevices();

  const actions = useLatestActions({
    async unblock() {
      try {
        const elements = [...(audio.current?.querySelectorAll('audio') ?? [])];
        await Promise.all(elements.map(playWhatIsThere));
        session.setAudioBlocked(false);
      } catch {
        // Still refused: the button stays.
      }
    },
    async setDevice(deviceId: string) {
      choose((others) => ({ ...others, speakerId: deviceId }));
      rememberChoices({ speakerId: deviceId });
      // One that is gone: the default one plays on, as for the voice itself.
      if (call) await setSpeaker(deviceId).catch(() => undefined);
    },
  });
  const all = preview
    ? preview.devices.filter(({ kind }) => kind === 'audiooutput')
    : speakers.map(({ device }) => device);

  return {
    ...actions,
    audioBlocked,
    devices: canRouteSound() ? all : [],
    deviceId: speakerId ?? currentSpeaker?.device.deviceId,
    buttonProps: { type: 'button', onClick: () => void actions.unblock() },
  };
}

function canRouteSound(): boolean {
  return typeof HTMLMediaElement !== 'undefined' && 'setSinkId' in HTMLMediaElement.prototype;
}

/** A track that comes at that moment interrupts the playing, and is itself what to play. */
async function playWhatIsThere(element: HTMLAudioElement): Promise<void> {
  await element.play().catch((refusal: DOMException) => {
    if (refusal.name !== 'AbortError') throw refusal;
    return element.play();
  });
}
