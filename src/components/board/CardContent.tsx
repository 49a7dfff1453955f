import type { ComponentType, ReactElement } from 'react';
import type { CanvasCard } from '../../protocol/canvas/CanvasCard';
import { useLazy } from '../anatomy/useLazy';
import { AlertCard } from '../canvas/AlertCard';
import type { CanvasRendererProps } from '../canvas/CanvasRendererProps';
import { InputCard } from '../canvas/InputCard';
import { QuestionCard } from '../canvas/QuestionCard';

const loadCalendar = async () => (await import('../canvas/CalendarCard')).CalendarCard;
const loadText = async () => (await import('../canvas/TextCard')).TextCard;
const loadChart = async () => (await import('../canvas/ChartCard')).ChartCard;

/** What this library draws for a card. */
export function CardContent({ card, ...props }: CanvasRendererProps): ReactElement | null {
  switch (card.kind) {
    case 'question':
      return <QuestionCard {...props} card={card} />;
    case 'input':
      return <InputCard {...props} card={card} />;
    case 'text':
      return <LazyCard {...props} card={card} load={loadText} />;
    case 'alert':
      return <AlertCard {...props} card={card} />;
    case 'calendar':
      return <LazyCard {...props} card={card} load={loadCalendar} />;
    case 'chart':
      return <LazyCard {...props} card={card} load={loadChart} />;
    case 'other':
      return null;
  }
}

function LazyCard<Card extends CanvasCard>({
  load,
  ...props
}: CanvasRendererProps<Card> & {
  readonly load: () => Promise<ComponentType<CanvasRendererProps<Card>>>;
}): ReactElement | null {
  const Card = useLazy(load);
  // What is left are the card's own props.
  return Card ? <Card {...(props as unknown as CanvasRendererProps<Card>)} /> : null;
}
