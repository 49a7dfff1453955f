import { countRenders } from './countRenders';
import { measureMemory } from './measureMemory';
import { measurePerception } from './measurePerception';
import { timeEvents } from './timeEvents';
import { timeExport } from './timeExport';
import { timeToolCalls } from './timeToolCalls';

const costs = timeEvents([20, 2000, 20_000]);
const least = Math.min(...costs.map(({ inOrder }) => inOrder));

console.log('Time per streamed event in µs, with 40 words per utterance and every row subscribed:\n');
console.log(
  '| earlier utterances | in order | × cheapest | 1% late | × in order | first word | seq restarted | × in order |',
);
console.log('|---:|---:|---:|---:|---:|---:|---:|---:|');
for (const { history, inOrder, outOfOrder, firstWord, restarted } of costs) {
  const cells = [
    history.toLocaleString('en'),
    inOrder.toFixed(1),
    (inOrder / least).toFixed(2),
    outOfOrder.toFixed(1),
    (outOfOrder / inOrder).toFixed(2),
    firstWord.toFixed(1),
    restarted.toFixed(1),
    (restarted / inOrder).toFixed(2),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
console.log(`\nRenders per streamed word, 200 rows: ${countRenders(200)}`);

const small = timeToolCalls(10);
const large = timeToolCalls(1000);
console.log(`Time per tool call in µs: ${small.toFixed(1)} with 10 per turn, ${large.toFixed(1)} with 1,000`);
console.log(`  × small turn: ${(large / small).toFixed(2)}`);
const [few, many] = [timeExport(3000), timeExport(30_000)];
console.log(`Time per exported row in µs: ${few.toFixed(1)} of 3,000, ${many.toFixed(1)} of 30,000`);
console.log(`  × short transcript: ${(many / few).toFixed(2)}`);
console.log(`Bytes kept of a perception call with 50 kB of arguments: ${Math.round(measurePerception())}`);
console.log(`Bytes kept per utterance of 40 words: ${Math.round(measureMemory())}`);
