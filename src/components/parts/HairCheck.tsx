import { useMode } from '../../hooks/conversation/useMode';
import { useLabels } from '../../hooks/labels/useLabels';
import { useAudioLevel } from '../../hooks/media/useAudioLevel';
import { useHairCheck } from '../../hooks/media/useHairCheck';
import { definePart, type Part } from '../anatomy/definePart';
import { CameraButton } from './CameraButton';
import { DeviceSelect } from './DeviceSelect';
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
 * are remembered.
 */
export const HairCheck: Part<'section', HairCheckState> = definePart('hair-check', 'section', () => {
  const { videoTrack, withCamera } = useHairCheck();
  const labels = useLabels();
  const { closeHairCheck } = useMode();
  const meter = useAudioLevel<HTMLDivElement>('user');
  return {
    state: { camera: videoTrack !== undefined },
    props: { 'aria-label': labels.hairCheck },
    children: (
      <>
        <h2 data-tavus-part="screen-title" data-tavus-focus="" tabIndex={-1}>
          {labels.hairCheck}
        </h2>
        <div data-tavus-part="hair-check-picture">
          {videoTrack ? (
            <TrackVideo track={videoTrack} label={labels.selfView} />
          ) : (
            <p>{labels.cameraIsOff}</p>
          )}
          <div data-tavus-part="controls">
            <MicButton />
            {withCamera && <CameraButton />}
          </div>
        </div>
        <div data-tavus-part="hair-check-devices">
          {/* One alert for both, because the second of two would cut the first one short. */}
          <div role="alert" data-tavus-part="hair-check-help">
            <MediaHelp kind="microphone" role="none" />
            {withCamera && <MediaHelp kind="camera" role="none" />}
          </div>
          <DeviceSelect kind="microphone" />
          <div ref={meter} data-tavus-part="level-meter" aria-hidden="true" />
          {withCamera && <DeviceSelect kind="camera" />}
          <div data-tavus-part="speaker-row">
            <DeviceSelect kind="speaker" />
            <SpeakerTest />
          </div>
        </div>
        <div data-tavus-part="hair-check-actions">
          <StartButton>{labels.join}</StartButton>
          <button type="button" data-tavus-part="back-button" onClick={closeHairCheck}>
            {labels.back}
          </button>
        </div>
      </>
    ),
  };
});
