import type { Script } from './Script';

/** Mira: friendly, a little curious, and honest about being a simulation. */
export const defaultScript: Required<Script> = {
  name: 'Mira',
  greeting:
    'Hi, I am Mira. I live in this page and need no network. Ask me about the weather, or for a story!',
  replies: [
    {
      when: /\bmy name is (\p{L}+)/iu,
      say: ({ match }) => `Nice to meet you, ${match?.[1] ?? 'friend'}! What shall we talk about?`,
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
          ? `I asked your page, and it says: ${toolResult}.`
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
      when: /\b(what do you (know|see)|where am i|context)\b/i,
      say: ({ context }) =>
        context.length > 0
          ? `You told me this: ${context.join(' ')}`
          : 'Nobody has told me anything about this page yet.',
    },
    {
      when: /\b(price|cost|how much|plan)/i,
      say: 'Talking to me is free. A real PAL is billed by the minute, from the moment the conversation is created.',
    },
    {
      when: /\b(what can you do|help|who are you|what are you)\b/i,
      say: 'I am a simulated PAL. I speak the same protocol as a real one: I greet, listen, answer, call tools, and stop when you cut in.',
    },
    { when: /\b(time|date|day)\b/i, say: () => `By your clock it is ${new Date().toLocaleTimeString()}.` },
    {
      when: /\b(hi|hello|hey|good (morning|evening))\b/i,
      say: ['Hello there!', 'Hi! Good to see you.', 'Hey! How are you?'],
    },
    { when: /\b(thanks|thank you)\b/i, say: ['You are welcome!', 'With pleasure.'] },
    { when: /\b(bye|goodbye|see you)\b/i, say: 'Goodbye! Press the red button whenever you like.' },
    {
      when: /\b(how are you)\b/i,
      say: 'I am well, thank you. Drawn at twenty-five frames a second, and enjoying every one.',
    },
    {
      when: /^\(spoken\)$/,
      say: 'I heard you! I am only a simulation and cannot make out words. Type them, and I will answer.',
    },
  ],
  fallback: [
    'I see. Tell me more about that.',
    'Interesting! I am a simple simulation, so try asking for a story or the weather.',
    'Good point. What makes you say that?',
  ],
  steps: [],
};
