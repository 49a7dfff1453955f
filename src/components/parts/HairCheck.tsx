import { useState } from 'react';
import { useMode } from '../../hooks/conversation/useMode';
import { useLabels } from '../../hooks/labels/useLabels';
import { useAudioLevel } from '../../hooks/media/useAudioLevel';
import { useCamera } from '../../hooks/media/useCamera';
import { useHairCheck } from '../../hooks/media/useHairCheck';
import type { InputPermission } from '../../hooks/media/useInputPermission';
import { useMicrophone } from '../../hooks/media/useMicrophone';
import { canRouteSound } from '../../hooks/media/useSpeaker';
import { useCommitEffect } from '../../hooks/react/useCommitEffect';
import { definePart, type Part } from '../anatomy/definePart';
import { CameraButton } from './CameraButton';
import { DeviceField } from './DeviceField';
import { MediaHelp } from './MediaHelp';
import { MicButton } from './MicButton';
import { SpeakerTest } from './SpeakerTest';
import { StartButton } from './StartButton';
import { TrackVideo } from './TrackVideo';

/** The state of `Conversation.HairCheck`. */
export type HairCheckState = {
  /** True while there is a camera picture. */
  readonly camera: boolean;
};

/**
 * Lets the visitor check camera and microphone and choose devices before the conversation starts. Both inputs are open
 * while this is mounted. The call takes them over, or else they are released afterward. The choices apply to the call and
 * are remembered. Without the one or the other, the visitor can go on.
 */
export const HairCheck: Part<'section', HairCheckState> = definePart('hair-check', 'section', () => {
  const { videoTrack, withCamera } = useHairCheck();
  const labels = useLabels();
  const { closeHairCheck } = useMode();
  const meter = useAudioLevel<HTMLDivElement>('user');
  const microphone = useMicrophone().permission;
  const camera = useCamera().permission;
  const lacks = [
    works(microphone) ? [] : [labels.microphone],
    works(camera) || !withCamera ? [] : [labels.camera],
  ].flat();
  const choosesSpeaker = useChoosesSpeaker();
  return {
    state: { camera: videoTrack !== undefined },
    props: { 'aria-label': labels.hairCheck },
    children: (
      <>
        <h2 data-tavus-part="screen-title" data-tavus-focus="" tabIndex={-1}>
          {labels.hairCheck}
        </h2>
        <div data-tavus-part="hair-check-picture">
          {videoTrack && <TrackVideo track={videoTrack} label={labels.selfView} />}
          <div data-tavus-part="hair-check-words">
            {!videoTrack && (camera === 'granted' || camera === 'idle') && <p>{labels.cameraIsOff}</p>}
            {/*
             * One alert for both, because the second of two would cut the first one short; and one help for one problem, except
             * that each device that is missing is another one to connect.
             */}
            <div role="alert" data-tavus-part="hair-check-help">
              {withCamera && microphone === camera && camera !== 'not-found' ? (
                <MediaHelp kind="both" role="none" />
              ) : (
                <>
                  <MediaHelp kind="microphone" role="none" />
                  {withCamera && <MediaHelp kind="camera" role="none" />}
                </>
              )}
            </div>
          </div>
          <div data-tavus-part="controls">
            <MicButton />
            {withCamera && <CameraButton />}
          </div>
        </div>
        <div data-tavus-part="hair-check-devices">
          <DeviceField kind="microphone">
            <div ref={meter} data-tavus-part="level-meter" aria-hidden="true" />
          </DeviceField>
          {withCamera && <DeviceField kind="camera" />}
          <DeviceField kind="speaker" isFixed={!choosesSpeaker}>
            <SpeakerTest />
          </DeviceField>
        </div>
        <div data-tavus-part="hair-check-actions">
          <button type="button" data-tavus-part="back-button" onClick={closeHairCheck}>
            {labels.back}
          </button>
          <StartButton>
            {lacks.length === 1 ? labels.joinWithout.replace('{device}', () => lacks[0] ?? '') : labels.join}
          </StartButton>
        </div>
      </>
    ),
  };
});

function works(permission: InputPermission): boolean {
  return permission === 'granted' || permission === 'idle' || permission === 'pending';
}

/** Returns true in browsers that let a page choose the loudspeaker; the server, and the page that continues its HTML, cannot tell. */
function useChoosesSpeaker(): boolean {
  const [chooses, setChooses] = useState(false);
  useCommitEffect(function askBrowser() {
    setChooses(canRouteSound());
  }, []);
  return chooses;
}
