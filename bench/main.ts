import { countRenders } from './countRenders';
import { measureMemory } from './measureMemory';
import { timeEvents } from './timeEvents';

const costs = timeEvents([20, 2000, 20_000]);
const least = Math.min(...costs.map(({ inOrder }) => inOrder));

console.log('Time per streamed event in µs, with 40 words per utterance and every row subscribed:\n');
console.log('| earlier utterances | in order | × cheapest | 1% late | × in order | first word |');
console.log('|---:|---:|---:|---:|---:|---:|');
for (const { history, inOrder, outOfOrder, firstWord } of costs) {
  const cells = [
    history.toLocaleString('en'),
    inOrder.toFixed(1),
    (inOrder / least).toFixed(2),
    outOfOrder.toFixed(1),
    (outOfOrder / inOrder).toFixed(2),
    firstWord.toFixed(1),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
console.log(`\nRenders per streamed word, 200 rows: ${countRenders(200)}`);
console.log(`Bytes kept per utterance of 40 words: ${Math.round(measureMemory())}`);
