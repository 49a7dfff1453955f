import { type ReactElement, useId } from 'react';
import { useLabels } from '../../hooks/labels/useLabels';
import { starIcon, thumbDownIcon, thumbUpIcon } from '../anatomy/icons';

/** How a visitor rates. */
export type RatingScaleKind = 'stars' | 'thumbs';

/** The number of stars, or which thumb. */
export type Rating = 1 | 2 | 3 | 4 | 5 | 'up' | 'down';

interface RatingScaleProps {
  readonly scale: RatingScaleKind;
  readonly rating: Rating | undefined;
  readonly onRate: (rating: Rating) => void;
}

const stars = [1, 2, 3, 4, 5] as const;
const thumbs = ['up', 'down'] as const;

/** The radio buttons of a rating, drawn as stars or thumbs. */
export function RatingScale({ scale, rating, onRate }: RatingScaleProps): ReactElement {
  const labels = useLabels();
  const name = useId();
  const steps: readonly Rating[] = scale === 'stars' ? stars : thumbs;
  const nameOf = (step: Rating) => {
    if (typeof step === 'number') return labels.stars.replace('{count}', `${step}`);
    return step === 'up' ? labels.thumbsUp : labels.thumbsDown;
  };
  const isOn = (step: Rating) =>
    typeof step === 'number' && typeof rating === 'number' ? step <= rating : step === rating;
  return (
    <fieldset data-tavus-part="feedback-scale">
      <legend data-tavus-part="feedback-title">{labels.feedback}</legend>
      {steps.map((step) => (
        <span key={step} data-tavus-part="feedback-choice" data-on={isOn(step) ? '' : undefined}>
          {typeof step === 'number' ? starIcon : step === 'up' ? thumbUpIcon : thumbDownIcon}
          <input
            type="radio"
            form=""
            name={name}
            aria-label={nameOf(step)}
            checked={step === rating}
            onChange={() => onRate(step)}
            data-tavus-part="feedback-radio"
          />
        </span>
      ))}
    </fieldset>
  );
}
