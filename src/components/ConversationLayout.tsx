import { type KeyboardEvent, type ReactElement, useId, useRef } from 'react';
import { useConversation } from '../hooks/useConversation';
import { AudioUnblock } from './AudioUnblock';
import { CameraButton } from './CameraButton';
import { Captions } from './Captions';
import { Composer } from './Composer';
import { EndButton } from './EndButton';
import { MicButton } from './MicButton';
import { PanelToggle } from './PanelToggle';
import { SelfView } from './SelfView';
import { Stage } from './Stage';
import { StartButton } from './StartButton';
import { Status } from './Status';
import { Transcript } from './Transcript';
import { usePanel } from './usePanel';

/** The default arrangement: the stage with everything over it, and beside or above it a panel to read and type. */
export function ConversationLayout(): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const panel = usePanel(box);
  const panelId = useId();
  const { state } = useConversation();
  const live = state === 'connecting' || state === 'connected' || state === 'disconnecting';

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || panel.beside) return;
    panel.setOpen(false);
    toggle.current?.focus();
  }

  return (
    <div
      ref={box}
      data-tavus-part="layout"
      data-panel={panel.beside ? 'beside' : 'sheet'}
      data-open={panel.open}
    >
      <div data-tavus-part="viewport">
        <Stage />
        <SelfView />
        <Captions />
        <div data-tavus-part="screen" data-state={state}>
          <Status />
          <StartButton />
        </div>
        <AudioUnblock />
        <div data-tavus-part="controls">
          {live && <MicButton />}
          {live && <CameraButton />}
          <PanelToggle ref={toggle} panelId={panelId} open={panel.open} onToggle={panel.setOpen} />
          <EndButton />
        </div>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the sheet from whatever is focused in it. */}
      <div id={panelId} data-tavus-part="panel" hidden={!panel.open} onKeyDown={closeOnEscape}>
        <Transcript />
        <Composer />
      </div>
    </div>
  );
}
