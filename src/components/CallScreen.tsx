import { type ReactElement, type ReactNode, useId } from 'react';
import { useConversation } from '../hooks/useConversation';
import { useLabels } from '../hooks/useLabels';
import type { MicrophoneOptions } from '../hooks/useMicrophone';
import { AudioUnblock } from './AudioUnblock';
import { CameraButton } from './CameraButton';
import { Captions } from './Captions';
import { Controls } from './Controls';
import { EndButton } from './EndButton';
import { FullScreenButton } from './FullScreenButton';
import { MicButton } from './MicButton';
import { Notices } from './Notices';
import { PictureInPictureButton } from './PictureInPictureButton';
import { ScreenShareButton } from './ScreenShareButton';
import { SelfView } from './SelfView';
import { Stage } from './Stage';
import { Status } from './Status';
import { TimeLeft } from './TimeLeft';

interface CallScreenProps {
  readonly microphone: MicrophoneOptions['mode'];
  readonly panelToggle: ReactNode;
}

/** The call itself: the PAL, and over it the user and everything that can be done. */
export function CallScreen({ microphone, panelToggle }: CallScreenProps): ReactElement {
  const { state, connection } = useConversation();
  const labels = useLabels();
  const isConnected = state === 'connected';
  const statusId = useId();
  return (
    <>
      <Stage
        role="group"
        aria-label={labels.pal}
        // What a status says from its first moment on is no change, so nobody announces it; the focus comes here.
        aria-describedby={statusId}
        tabIndex={-1}
        data-tavus-focus=""
      />
      <div data-tavus-part="screen" data-state={state}>
        {/* What happens to the network the notices tell, at length. */}
        <Status id={statusId} aria-live={connection === 'stable' ? undefined : 'off'} />
        {isConnected && <TimeLeft />}
        {isConnected && (
          <div data-tavus-part="screen-actions">
            <PictureInPictureButton />
            <FullScreenButton />
          </div>
        )}
      </div>
      <SelfView />
      <Captions />
      <Notices />
      <AudioUnblock />
      <Controls>
        <MicButton mode={microphone} />
        <CameraButton />
        <ScreenShareButton />
        {panelToggle}
        <EndButton />
      </Controls>
    </>
  );
}
