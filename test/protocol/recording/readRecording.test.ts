import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordingWriter } from '../../../src/protocol/recording/RecordingWriter';
import { readRecording } from '../../../src/protocol/recording/readRecording';
import { hourOfTalk } from './hourOfTalk';

const talk = hourOfTalk(600);
const writer = new RecordingWriter();
const header = { version: 1, recordedAt: 5, versions: {}, redacted: ['email'] } as const;
const lines = [writer.header(header), ...talk.map((entry) => writer.line(entry))];
const text = `${lines.join('\n')}\n`;

describe('readRecording', () => {
  it('reads lines one after another, also those that come later', async () => {
    async function* later() {
      yield* lines;
    }
    const whole = readRecording(text);
    expect(whole).toEqual({ header, entries: talk, problems: [] });
    expect(readRecording(lines)).toEqual(whole);
    expect(await readRecording(later())).toEqual(whole);
    expect(readRecording(text.replaceAll('\n', '\r\n'))).toEqual(whole);
    expect(readRecording(`\uFEFF${text}`)).toEqual(whole);
  });

  it('reads everything before and after a damaged line, from the next line that depends on nothing', () => {
    const damaged = lines.with(100, lines[100]?.slice(0, -3) ?? '');
    const { entries, problems } = readRecording(damaged);
    expect(entries.slice(0, 99)).toEqual(talk.slice(0, 99));
    expect(entries.slice(-(talk.length - 500))).toEqual(talk.slice(500));
    expect(problems[0]).toEqual({ line: 101, text: 'This line is damaged: it is not a JSON object.' });
    expect(problems[1]?.text).toBe(
      'Lines 102 to 501 were skipped: they depend on lines that are damaged or missing.',
    );
  });

  it('notices that lines are missing', () => {
    const { entries, problems } = readRecording(lines.toSpliced(200, 2));
    expect(entries.slice(0, 199)).toEqual(talk.slice(0, 199));
    expect(problems[0]).toEqual({ line: 201, text: 'One or more lines are missing before this line.' });
    expect(entries.slice(-(talk.length - 500))).toEqual(talk.slice(500));
  });

  it('reads a file that was cut anywhere', () => {
    fc.assert(
      fc.property(fc.nat(text.length), (length) => {
        const { entries } = readRecording(text.slice(0, length));
        expect(entries).toEqual(talk.slice(0, entries.length));
        const complete = text.slice(0, length).split('\n').length - 2;
        expect(entries.length).toBeGreaterThanOrEqual(Math.max(0, complete));
      }),
    );
  });

  it('reads a file of which the beginning is gone', () => {
    fc.assert(
      fc.property(fc.nat(lines.length - 1), (start) => {
        const { entries } = readRecording(lines.slice(start));
        const whole = talk.slice(Math.ceil(Math.max(0, start - 1) / 500) * 500);
        expect(entries.slice(entries.length - whole.length)).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  it('reads on after flipped bytes, and never throws', () => {
    fc.assert(
      fc.property(
        fc.nat(lines.join('\n').indexOf(lines[499] ?? '')),
        fc.integer({ min: 1, max: 255 }),
        (at, mask) => {
          const bytes = new TextEncoder().encode(text);
          bytes[at] = (bytes[at] ?? 0) ^ mask;
          const { entries } = readRecording(new TextDecoder().decode(bytes));
          expect(entries.slice(-(talk.length - 500))).toEqual(talk.slice(500));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('names what is wrong with a file of something else', () => {
    const first = (file: string) => readRecording(file).problems[0];
    expect(first('hello')).toEqual({ line: 1, text: 'This line is damaged: it is not a JSON object.' });
    expect(first('[1, 2]')).toEqual({ line: 1, text: 'This line is damaged: it is not a JSON object.' });
    expect(first('{"name":"package"}')).toEqual({
      line: 1,
      text: 'This line is not an entry of a recording.',
    });
    expect(first('{"n":0,"ms":1,"as":0,"entry":{"kind":"poem"}}')).toEqual({
      line: 1,
      text: 'The kind of this entry is unknown: "poem".',
    });
    expect(first('')?.text).toBe('The recording has no header, so its times are unknown.');
  });

  it('takes anything, and never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' }))), (anything) => {
        const { entries } = readRecording(anything.join('\n'));
        expect(Array.isArray(entries)).toBe(true);
      }),
    );
  });

  it.each([
    ['nested too deeply', `{"n":0,"ms":1,"as":0,"entry":{"kind":${'['.repeat(100_000)}`],
    ['a time that never was', '{"n":0,"ms":1e300,"as":0,"entry":{"kind":"sent"}}'],
    [
      'an outcome without anything',
      '{"n":0,"ms":1,"as":0,"entry":{"kind":"fold","step":"tool-outcome","detail":{}}}',
    ],
    ['a state that is none', '{"n":0,"ms":1,"as":0,"entry":{"kind":"state","patch":{"state":{}}}}'],
  ])('skips %s', (_, line) => {
    const { entries, problems } = readRecording(line);
    expect([entries, problems.length]).toEqual([[], 2]);
  });

  it('takes no time that a date cannot hold', () => {
    expect(readRecording('{"tavusRecording":1,"recordedAt":1e20}').header.recordedAt).toBe(0);
  });

  it('gives up a file whose short lines lead to more than fits into memory', () => {
    const data = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`f${index}`, 1]));
    const first = JSON.stringify({ n: 0, ms: 1, as: 0, entry: { kind: 'sent', data } });
    const more = (n: number) => JSON.stringify({ n, dt: 1, as: 0, '#': { f0: 1 } });
    const { entries, problems } = readRecording([
      first,
      ...Array.from({ length: 1000 }, (_, n) => more(n + 1)),
    ]);
    expect(entries.length).toBeLessThan(501);
    expect(problems.at(-1)?.text).toBe('The rest was skipped: the recording would be too large.');
  });

  it('says no more than helps', () => {
    const { problems } = readRecording(Array.from({ length: 5000 }, () => 'x'));
    expect(problems.length).toBe(100);
  });
});
