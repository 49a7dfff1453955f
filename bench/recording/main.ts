import { RecordingWriter } from '../../src/protocol/recording/RecordingWriter';
import { streamedWord } from './streamedWord';
import { timeGoingBack } from './timeGoingBack';
import { timeRecording } from './timeRecording';

const costs = await timeRecording();
const plain = costs[0]?.arrival ?? 0;
console.log('\nTime per streamed word below React, in µs:\n');
console.log('| | as it arrives | × not recorded | later | all, × not recorded |');
console.log('|---|---:|---:|---:|---:|');
for (const { name, arrival, later } of costs) {
  const cells = [
    arrival.toFixed(1),
    (arrival / plain).toFixed(2),
    later.toFixed(1),
    ((arrival + later) / plain).toFixed(2),
  ];
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}

const writer = new RecordingWriter();
const lengths = Array.from({ length: 10_000 }, (_, index) => {
  const entry = { kind: 'message', atMs: index * 240, from: 'pal', data: streamedWord(index) } as const;
  return writer.line(entry).length + 1;
});
const sum = lengths.reduce((total, length) => total + length, 0);
console.log(`\nLength of the line of a streamed word: ${(sum / lengths.length).toFixed(0)}`);

console.log('\nGoing through a recording:\n');
console.log('| entries | to the end | to the middle | to the end again | one entry back | kept per entry |');
console.log('|---:|---:|---:|---:|---:|---:|');
for (const count of [10_000, 100_000]) {
  const { forward, back, again, step, bytes } = timeGoingBack(count);
  const cells = [
    count.toLocaleString('en'),
    `${forward.toFixed(0)} ms`,
    `${back.toFixed(1)} ms`,
    `${again.toFixed(1)} ms`,
    `${step.toFixed(1)} µs`,
    `${bytes.toFixed(0)} bytes`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
