import type { ReactElement, ReactNode } from 'react';
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
  const { state } = useConversation();
  const labels = useLabels();
  const isConnected = state === 'connected';
  return (
    <>
      <Stage role="group" aria-label={labels.pal} tabIndex={-1} data-tavus-focus="" />
      <div data-tavus-part="screen" data-state={state}>
        <Status />
        {isConnected && <TimeLeft />}
        {isConnected && <PictureInPictureButton />}
        {isConnected && <FullScreenButton />}
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
