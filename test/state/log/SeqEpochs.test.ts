import { describe, expect, it } from 'vitest';
import { comparePositions } from '../../../src/state/log/Position';
import { SeqEpochs, type Sequenced } from '../../../src/state/log/SeqEpochs';

/** Returns the indexes of the events in the order of their positions, and the problems that were reported. */
function placed(...events: readonly Sequenced[]) {
  const problems: string[] = [];
  const epochs = new SeqEpochs((problem) => problems.push(problem));
  const positions = events.map((event) => epochs.place(event));
  const order = positions.map((_, index) => index);
  order.sort((a, b) => {
    const [first, second] = [positions[a], positions[b]];
    return first && second ? comparePositions(first, second) : 0;
  });
  return { order, problems, positions };
}

const at = (seq: number, seconds: number): Sequenced => ({
  seq,
  timestamp: 1_746_000_000_000 + seconds * 1000,
});

describe('events with plausible numbers', () => {
  it('are in the order of seq, with gaps and late ones', () => {
    expect(placed({ seq: 1 }, { seq: 900 }, { seq: 3 }, { seq: 9000 }).order).toEqual([0, 2, 1, 3]);
    expect(placed({ seq: 1 }, { seq: 900 }).problems).toEqual([]);
  });

  it('may begin with any number', () => {
    const { order, problems } = placed({ seq: 5_000_000 }, { seq: 5_000_002 }, { seq: 5_000_001 });
    expect(order).toEqual([0, 2, 1]);
    expect(problems).toEqual([]);
  });

  it('may be late by any number if their timestamps are late too, or unknown', () => {
    expect(placed(at(1, 1), at(2000, 2000), at(5, 5)).order).toEqual([0, 2, 1]);
    expect(placed({ seq: 1 }, { seq: 9000 }, { seq: 18_000 }, { seq: 5 }).order).toEqual([0, 3, 1, 2]);
  });

  it('tolerate timestamps that disagree with seq by a second or two', () => {
    expect(placed(at(100, 10), at(200, 20), at(90, 21)).order).toEqual([2, 0, 1]);
  });
});

describe('a numbering that starts over', () => {
  it('comes after everything before, and is in the order of its own numbers', () => {
    const { order, problems } = placed(at(100, 100), at(101, 101), at(1, 110), at(3, 112), at(2, 111));
    expect(order).toEqual([0, 1, 2, 4, 3]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('seq 1 arrived after seq 101');
  });

  it('does not take late events of the old numbering for its own', () => {
    expect(placed(at(100, 100), at(102, 102), at(1, 110), at(101, 101), at(2, 111)).order).toEqual([
      0, 3, 1, 2, 4,
    ]);
  });

  it('counts as a restart of the turns too', () => {
    const { positions } = placed(at(100, 100), at(1, 110));
    expect(positions.map(({ epoch, restarts }) => [epoch, restarts])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});

describe('an absurd number', () => {
  it('alone counts as none: the event is placed by arrival, and nothing after it is late', () => {
    const { order, problems, positions } = placed({ seq: 1 }, { seq: 1e9 }, { seq: 2 }, {}, { seq: 3 });
    expect(order).toEqual([0, 1, 2, 3, 4]);
    expect(problems).toHaveLength(1);
    expect(positions.every(({ epoch }) => epoch === 0)).toBe(true);
  });

  it('followed by its neighbors is a jump to a new numbering', () => {
    const { order, positions } = placed({ seq: 1 }, { seq: 1e6 }, { seq: 1e6 + 2 }, { seq: 1e6 + 1 });
    expect(order).toEqual([0, 1, 3, 2]);
    expect(positions.map(({ epoch, restarts }) => [epoch, restarts]).at(-1)).toEqual([1, 0]);
  });

  it('is not confirmed by its own copies', () => {
    const { positions } = placed({ seq: 1 }, { seq: 1e9 }, { seq: 1e9 }, { seq: 2 });
    expect(positions.at(-1)).toMatchObject({ epoch: 0, seq: 2 });
  });

  it('twice, before the numbering goes back to where it was, makes nothing late', () => {
    expect(placed({ seq: 1 }, { seq: 1e6 }, { seq: 1e6 + 1 }, { seq: 2 }, {}, { seq: 3 }).order).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
  });

  it('is reported once, however often it happens', () => {
    const wild = Array.from({ length: 50 }, (_, index) => ({ seq: index % 2 ? index : 1e9 * index }));
    expect(placed(...wild).problems).toHaveLength(1);
  });
});
