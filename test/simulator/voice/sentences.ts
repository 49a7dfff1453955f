import { seededRandom } from '../../../src/simulator/runtime/Random';

const words = (
  'the weather in Barcelona is lovely and trains are running on time shall we go to seaside with your friends because ' +
  'tomorrow morning will be sunny again please tell me about what you would like to know before meeting starts I can help ' +
  'find another appointment for Thursday at three thirty seventeen open questions invoice which was sent last week thank ' +
  'blue looks better than green my name Mira nice takes around twenty minutes by bicycle through old town whichever you ' +
  'prefer very much usually customers ask how change their password over phone yes no maybe coffee strawberries jazz rhythm ' +
  'quick brown fox jumps lazy dog excellent idea unfortunately 42 café naïve Grüße Привет 你好 مرحبا'
).split(' ');

/** Returns random sentences, always the same ones. */
export function sentences(count: number): readonly string[] {
  const random = seededRandom(5);
  const one = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)];
  return Array.from({ length: count }, () => {
    const length = 5 + Math.floor(random() * 9);
    const said = Array.from({ length }, (_, index) => `${one(words)}${index === 5 && length > 8 ? ',' : ''}`);
    return `${said.join(' ')}${one(['.', '.', '?', '!'])}`;
  });
}
