const sentence = 'the quick brown fox jumps over a lazy dog while nobody looks at the old clock'.split(' ');

/** The number of streamed words in one utterance: about as many as Tavus sends for a sentence. */
const wordsPerUtterance = 40;

/** Returns the message of the word with this number, as Tavus sends it: with everything that has been said before it. */
export function streamedWord(number: number): object {
  const utterance = Math.floor(number / wordsPerUtterance);
  const index = number % wordsPerUtterance;
  const words = Array.from(
    { length: index + 1 },
    (_, word) => sentence[(utterance * 7 + word) % sentence.length],
  );
  return {
    message_type: 'conversation',
    event_type: 'conversation.utterance.streaming',
    conversation_id: 'simulated-1',
    seq: 10_000 + number,
    timestamp: new Date(1_746_000_000_000 + number * 100).toISOString(),
    turn_idx: utterance + 100,
    inference_id: `inference-${utterance}-5f3e9a1c`,
    properties: {
      role: 'pal',
      speech: words.join(' '),
      content_index: index,
      final: index === wordsPerUtterance - 1,
    },
  };
}
