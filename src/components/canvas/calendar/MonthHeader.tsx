import type { ReactElement } from 'react';
import { useCanvasLabels } from '../../../hooks/labels/useCanvasLabels';

interface MonthHeaderProps {
  readonly titleId: string;
  readonly title: string;
  /** Moves by a number of months. */
  readonly onMove: (months: number) => void;
}

/** The name of the month, which is announced when it changes, between the buttons to other months and years. */
export function MonthHeader({ titleId, title, onMove }: MonthHeaderProps): ReactElement {
  const labels = useCanvasLabels();
  const button = (months: number, name: string, path: string) => (
    <button type="button" aria-label={name} data-tavus-part="calendar-move" onClick={() => onMove(months)}>
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" data-tavus-icon="">
        <path d={path} />
      </svg>
    </button>
  );
  return (
    <div data-tavus-part="calendar-header">
      {button(-12, labels.canvasCalendarPreviousYear, 'm12 6-6 6 6 6m7-12-6 6 6 6')}
      {button(-1, labels.canvasCalendarPreviousMonth, 'm15 6-6 6 6 6')}
      <p id={titleId} aria-live="polite" data-tavus-part="calendar-title">
        {title}
      </p>
      {button(1, labels.canvasCalendarNextMonth, 'm9 6 6 6-6 6')}
      {button(12, labels.canvasCalendarNextYear, 'm5 6 6 6-6 6m7-12 6 6-6 6')}
    </div>
  );
}
