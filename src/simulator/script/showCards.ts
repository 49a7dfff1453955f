import type { ShowCard } from './CanvasStep';
import type { ReplyContext } from './Script';
import { sampleCards } from './sampleCards';

/** The PAL remembers which card it has shown, until the visitor has answered it. */
const shown = 'card';

/** Returns the card that the visitor has named, or else the next one. */
export function nextCard({ match, memory, now }: ReplyContext): ShowCard {
  const cards = sampleCards(now);
  const wanted = cards.findIndex(({ show }) => show === match?.[1]?.toLowerCase());
  const last = cards.findIndex(({ show }) => show === memory.get('last card'));
  const card = cards[wanted >= 0 ? wanted : (last + 1) % cards.length] ?? { show: 'question' };
  memory.set('last card', card.show);
  memory.set(shown, card.show);
  return card;
}

/** Returns what the PAL says when it shows a card. */
export function presentCard({ memory }: ReplyContext): string {
  return words[memory.get(shown) ?? ''] ?? 'Here you are.';
}

const words: Readonly<Record<string, string>> = {
  question: 'I have a question for you.',
  input: 'Tell me your name, if you like.',
  calendar: 'Pick a time that suits you.',
  text: 'Here is something to read.',
  chart: 'Here is what the lighthouse has counted.',
  alert: 'This one goes away by itself.',
};

/** Returns what the PAL says to the answer on a card that takes any answer, or undefined if there is none. */
export function answerToCard({ text, memory }: ReplyContext): string | undefined {
  const card = memory.get(shown);
  memory.delete(shown);
  if (card === 'input') {
    memory.set('name', text);
    return `Nice to meet you, ${text}!`;
  }
  return card === 'calendar' ? `Wonderful. I have written it down: ${text}.` : undefined;
}

/** Returns what the PAL says to a visitor who skips a card. */
export function skippedCard({ memory }: ReplyContext): string {
  memory.delete(shown);
  return 'No problem at all. We can talk about something else.';
}
