import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { transcriptIcon } from '../anatomy/icons';

interface PanelToggleProps {
  readonly panelId: string;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
}

/** Shows and hides the panel with the transcript. */
export const PanelToggle: ForwardRefExoticComponent<PanelToggleProps & RefAttributes<HTMLButtonElement>> =
  forwardRef(function PanelToggle({ panelId, open, onToggle }, ref) {
    const labels = useLabels();
    return (
      <button
        ref={ref}
        type="button"
        data-tavus-part="panel-toggle"
        aria-label={open ? labels.hideTranscript : labels.showTranscript}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => onToggle(!open)}
      >
        {transcriptIcon}
      </button>
    );
  });
