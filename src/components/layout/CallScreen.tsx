import { type ReactElement, useId } from 'react';
import { useConversation } from '../../hooks/conversation/useConversation';
import { useLabels } from '../../hooks/labels/useLabels';
import type { MicrophoneOptions } from '../../hooks/media/useMicrophone';
import { groupRole } from '../anatomy/groupRole';
import { AudioUnblock } from '../parts/AudioUnblock';
import { CameraButton } from '../parts/CameraButton';
import { Canvas, type CanvasOwnProps } from '../parts/Canvas';
import { Captions, type CaptionsOwnProps } from '../parts/Captions';
import { Controls } from '../parts/Controls';
import { EndButton } from '../parts/EndButton';
import { FullScreenButton } from '../parts/FullScreenButton';
import { MicButton } from '../parts/MicButton';
import { Notices } from '../parts/Notices';
import { PictureInPictureButton } from '../parts/PictureInPictureButton';
import { ScreenShareButton } from '../parts/ScreenShareButton';
import { SelfView } from '../parts/SelfView';
import { Stage } from '../parts/Stage';
import { Status } from '../parts/Status';
import { TimeLeft } from '../parts/TimeLeft';
import type { ToolLabels } from '../parts/toolText';
import { InputMenu } from './InputMenu';

interface CallScreenProps {
  readonly microphone: MicrophoneOptions['mode'];
  readonly panelToggle: ReactElement;
  readonly canvas: CanvasOwnProps | false | undefined;
  readonly captions: CaptionsOwnProps | undefined;
  readonly facePosition: string | undefined;
  readonly toolLabels: ToolLabels | undefined;
}

/** The call itself: the PAL, with the self view, captions, notices and controls on top. */
export function CallScreen({
  microphone,
  panelToggle,
  canvas,
  captions,
  facePosition,
  toolLabels,
}: CallScreenProps): ReactElement {
  const { state, connection } = useConversation();
  const labels = useLabels();
  const isConnected = state === 'connected';
  const statusId = useId();
  return (
    <>
      <Stage
        role={groupRole}
        aria-label={labels.pal}
        // A status is announced only when it changes, so its initial text describes this element, which gets the focus.
        aria-describedby={statusId}
        facePosition={facePosition}
        tabIndex={-1}
        data-tavus-focus=""
      />
      {canvas !== false && <Canvas {...canvas} />}
      <div data-tavus-part="screen" data-state={state}>
        {/* Silent about network problems, which the notices announce in more detail. */}
        <Status
          id={statusId}
          toolLabels={toolLabels}
          aria-live={connection === 'stable' ? undefined : 'off'}
        />
        {isConnected && <TimeLeft />}
        {isConnected && (
          <div data-tavus-part="screen-actions">
            <PictureInPictureButton />
            <FullScreenButton />
          </div>
        )}
      </div>
      <SelfView />
      <Captions position={captions?.position} size={captions?.size} />
      <Notices />
      <AudioUnblock />
      <Controls>
        <MicButton mode={microphone} />
        <InputMenu kind="microphone" />
        <CameraButton />
        <InputMenu kind="camera" />
        <ScreenShareButton />
        {panelToggle}
        <EndButton />
      </Controls>
    </>
  );
}
