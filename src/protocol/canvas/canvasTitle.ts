import type { CanvasCard } from './CanvasCard';

/** Returns the words that name a card: its title, its question or its text; undefined if it has none. */
export function canvasTitle(card: CanvasCard): string | undefined {
  switch (card.kind) {
    case 'question':
      return card.args.question;
    case 'input':
      return card.args.prompt;
    case 'text':
    case 'alert':
      return card.args.title ?? card.args.body;
    case 'calendar':
    case 'chart':
      return card.args.title;
    case 'other': {
      const { title } = card.args;
      return typeof title === 'string' && title.trim() !== '' ? title : undefined;
    }
  }
}
