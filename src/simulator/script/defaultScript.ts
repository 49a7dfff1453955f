import type { Script } from './Script';
import { answerToCard, nextCard, presentCard, skippedCard } from './showCards';
import { unheardSpeech } from './unheardSpeech';

/**
 * The default script: Mira, who is friendly, a little curious, and honest about being a simulation.
 *
 * @example
 * ```ts
 * import { defaultScript, simulate } from 'tavus-react/simulator';
 *
 * const source = simulate({ replies: [{ when: 'refund', say: 'Of course!' }, ...defaultScript.replies] });
 * ```
 */
export const defaultScript: Required<Script> = {
  name: 'Mira',
  greeting:
    'Hi, I am Mira. I live in this page and need no network. Ask me about the weather, or for a story!',
  replies: [
    {
      when: unheardSpeech,
      say: [
        'I heard you! I am only a simulation and cannot make out words. Type them, and I will answer.',
        'Your microphone works, I heard you speak. What you said I can only tell if you type it.',
      ],
    },
    {
      when: /\b(?:cards?|show me an? (question|input|calendar|text|chart|alert))\b/i,
      canvas: nextCard,
      say: presentCard,
    },
    { when: /\brather not\b/i, say: skippedCard },
    {
      when: /\bmy name is (\p{L}+)/iu,
      say: ({ match, memory }) => {
        const name = match?.[1] ?? 'friend';
        memory.set('name', name);
        return `Nice to meet you, ${name}! What shall we talk about?`;
      },
    },
    {
      when: /\b(my name|who am i)\b/i,
      say: ({ memory }) => {
        const name = memory.get('name');
        return name ? `You are ${name}, of course.` : 'You have not told me yet. What is your name?';
      },
    },
    {
      when: /\b(weather|forecast|rain|sunny)\b/i,
      toolCall: {
        name: 'get_weather',
        arguments: ({ text }) => ({
          location: /\bin (\p{L}[\p{L} ]*)/iu.exec(text)?.[1]?.trim() ?? 'Berlin',
        }),
      },
      say: ({ toolResult }) =>
        toolResult
          ? `I asked your page, and it says: ${toolResult.replace(/[.!]$/, '')}.`
          : 'I asked your page for the weather, but no tool answered. Handle the tool call get_weather and I can tell.',
    },
    {
      when: /\b(story|tell me (about|more)|long)\b/i,
      say:
        'Once there was a lighthouse that was afraid of the dark. Every evening, when the sun went down, it shut its ' +
        'eyes and hummed. One night a small boat came by and asked why it was humming. Because of the dark, said the ' +
        'lighthouse. The boat laughed and said: but wherever you look, there is light! The lighthouse opened its eyes, ' +
        'and so it was. You may interrupt me at any time, by the way. That is what long stories are for.',
    },
    {
      when: /\b(what (do|can) you (know|see)|where am i|context)\b/i,
      say: ({ context }) =>
        context.length > 0
          ? `Your page told me this: ${context.join(' ')}`
          : 'Nobody has told me anything about this page yet.',
    },
    {
      when: /\b(prices?|costs?|how much|plans?)\b/i,
      say: 'Talking to me is free. A real PAL is billed by the minute, from the moment the conversation is created.',
    },
    {
      when: /\b(what can you do|help|who are you|what are you)\b/i,
      say: 'I am a simulated PAL. I speak the same protocol as a real one: I greet, listen, answer, call tools, and stop when you cut in. Ask me to show you a card, too.',
    },
    {
      when: /\bhow are you\b/i,
      say: 'I am well, thank you. Drawn at thirty frames a second, and enjoying every one.',
    },
    {
      when: /\b(what time|the time|what day|the date)\b/i,
      say: ({ now }) =>
        `By your clock it is ${new Date(now).toLocaleTimeString('en', { timeStyle: 'short' })}.`,
    },
    { when: /\b(thanks|thank you)\b/i, say: ['You are welcome!', 'With pleasure.'] },
    { when: /\b(bye|goodbye|see you)\b/i, say: 'Goodbye! Press the red button whenever you like.' },
    {
      when: /\b(hi|hello|hey|good (morning|evening))\b/i,
      say: ({ memory }) =>
        `Hello${memory.has('name') ? `, ${memory.get('name')}` : ' there'}! Good to see you.`,
    },
  ],
  fallback: (reply) =>
    answerToCard(reply) ?? [
      'I see. Tell me more about that.',
      'Interesting! I am a simple simulation, so try asking for a story, the weather or a card.',
      'Good point. What makes you say that?',
    ],
  steps: [],
  finalAnalysis: 'The user was attentive and friendly, in front of an uncluttered background.',
};
