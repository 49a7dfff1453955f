import type { Utterance } from '../src/state/fold/Utterance';
import { exportTranscript } from '../src/state/views/exportTranscript';

const rounds = 5;

/** Returns the microseconds per row of writing so many rows as subtitles, all of which began at the same time. */
export function timeExport(rows: number): number {
  const utterances = Array.from({ length: rows }, (_, index): Utterance => {
    const role = index % 2 === 0 ? 'user' : 'pal';
    return {
      id: `${index}`,
      role,
      text: `Sentence number ${index}.`,
      status: 'final',
      interrupted: false,
      startedAt: 0,
    };
  });
  const times = Array.from({ length: rounds }, () => {
    const begun = performance.now();
    exportTranscript(utterances, 'vtt');
    return performance.now() - begun;
  });
  return (Math.min(...times) / rows) * 1000;
}
