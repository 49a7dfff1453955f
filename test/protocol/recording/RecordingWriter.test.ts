import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import packageJson from '../../../package.json';
import { packageVersion } from '../../../src/protocol/recording/packageVersion';
import type { RecordedEntry } from '../../../src/protocol/recording/Recording';
import { RecordingWriter } from '../../../src/protocol/recording/RecordingWriter';
import { readRecording } from '../../../src/protocol/recording/readRecording';
import { hourOfTalk } from './hourOfTalk';

const header = {
  version: 1,
  recordedAt: 1_746_000_000_000,
  versions: { 'tavus-react': '0.1.0' },
  redacted: [],
} as const;

function linesOf(entries: readonly RecordedEntry[]): string[] {
  const writer = new RecordingWriter();
  return [writer.header(header), ...entries.map((entry) => writer.line(entry))];
}

/** Objects with the same few names, so that entries resemble each other, and with some that are hard. */
const objects = fc.dictionary(
  fc.constantFrom('speech', 'seq', 'role', 'b', '__proto__', '1'),
  fc.jsonValue({ maxDepth: 2 }),
  { maxKeys: 5 },
);

/** Messages that continue each other, or do not. */
const messages = fc.record(
  {
    event_type: fc.constantFrom('a', 'b'),
    seq: fc.oneof(fc.nat(3), fc.constantFrom(Number.MAX_SAFE_INTEGER, 0.5, 'x', null)),
    timestamp: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.240Z', 5),
    properties: objects,
  },
  { requiredKeys: ['properties'] },
);

const entries: fc.Arbitrary<RecordedEntry> = fc.oneof(
  fc.record(
    {
      kind: fc.constant('message' as const),
      atMs: fc.integer(),
      from: fc.constantFrom('pal', 'other'),
      data: fc.oneof({ weight: 8, arbitrary: messages }, { weight: 1, arbitrary: fc.jsonValue() }),
      read: fc.constant(false as const),
    },
    { requiredKeys: ['kind', 'atMs', 'from', 'data'] },
  ),
  fc.record({ kind: fc.constant('sent' as const), atMs: fc.integer(), data: fc.jsonValue() }),
  fc.record({ kind: fc.constant('state' as const), atMs: fc.integer(), patch: objects }),
);

describe('RecordingWriter', () => {
  it('writes what readRecording reads', () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 60 }), (written) => {
        const read = readRecording(linesOf(written));
        expect(read.problems).toEqual([]);
        // Compared as text, because the order of fields counts.
        expect(read.entries.map(plain)).toEqual(written.map(plain));
      }),
      { numRuns: process.env.CI ? 1000 : 200 },
    );
  });

  it('writes an hour of talk in less than two megabytes', () => {
    const hour = hourOfTalk();
    const text = linesOf(hour).join('\n');
    expect(hour.length).toBeGreaterThan(14_000);
    expect(text.length).toBeLessThan(1_850_000);
    expect(readRecording(text).entries).toEqual(hour);
  });

  it('begins anew every 500 lines, so that a reader can begin there', () => {
    const hour = hourOfTalk(600);
    const lines = linesOf(hour);
    const { entries: later, problems } = readRecording(lines.slice(501));
    expect(later).toEqual(hour.slice(500));
    expect(problems.map(({ text }) => text)).toEqual([
      'The recording has no header, so its times are unknown.',
    ]);
  });

  it('writes lines that fit the published schema', () => {
    const schema = JSON.parse(readFileSync('src/protocol/recording/recording.schema.json', 'utf8'));
    const validate = new Ajv().compile(schema);
    for (const line of linesOf(hourOfTalk(300))) expect(validate(JSON.parse(line)), line).toBe(true);
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 20 }), (written) => {
        for (const line of linesOf(written)) expect(validate(JSON.parse(line)), line).toBe(true);
      }),
    );
    expect(validate({ n: 0, ms: 1, as: 0, entry: { kind: 'other' } })).toBe(false);
    expect(validate({ n: 0, ms: 1 })).toBe(false);
  });

  it('stores what JSON can hold of anything', () => {
    const around: Record<string, unknown> = {
      size: 1n,
      when: new Date(0),
      run: () => 1,
      error: new TypeError('No.'),
    };
    around.self = around;
    const read = readRecording(linesOf([{ kind: 'sent', atMs: 1, data: around }]));
    expect(read.entries).toEqual([
      {
        kind: 'sent',
        atMs: 1,
        data: { size: '1', when: '1970-01-01T00:00:00.000Z', error: { name: 'TypeError', message: 'No.' } },
      },
    ]);
  });

  it('knows the version of this package', () => {
    expect(packageVersion).toBe(packageJson.version);
  });
});

function plain({ atMs, ...rest }: RecordedEntry): string {
  return JSON.stringify([atMs, rest]);
}
