// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Utterance } from '../../../src/state/fold/Utterance';
import { exportTranscript, type TranscriptFormat } from '../../../src/state/views/exportTranscript';

const began = Date.parse('2026-05-01T10:00:00Z');

function says(role: 'user' | 'pal', text: string, atMs?: number, more: Partial<Utterance> = {}): Utterance {
  const startedAt = atMs === undefined ? undefined : began + atMs;
  return { id: text, role, text, status: 'final', interrupted: false, startedAt, ...more };
}

const talk = [
  says('pal', 'Hi! What are you looking for?', 0),
  says('user', 'A lamp.', 3200),
  says('pal', 'This one costs', 5000, { interrupted: true, plannedText: 'This one costs ten dollars.' }),
  says('user', 'Is there a <b>red</b> one & is it *nice*?', 6500),
];

describe('a transcript', () => {
  it('as text has a line for each utterance', () => {
    expect(exportTranscript(talk, 'text')).toBe(
      [
        '[00:00] PAL: Hi! What are you looking for?',
        '[00:03] You: A lamp.',
        '[00:05] PAL: This one costs (interrupted)',
        '[00:06] You: Is there a <b>red</b> one & is it *nice*?',
        '',
      ].join('\n'),
    );
  });

  it('as Markdown escapes any markup in the words', () => {
    expect(exportTranscript(talk.slice(2), 'markdown')).toBe(
      [
        '**PAL** (00:00): This one costs (interrupted)',
        '',
        '**You** (00:01): Is there a \\<b\\>red\\</b\\> one \\& is it \\*nice\\*?',
        '',
      ].join('\n'),
    );
  });

  it('as JSON has everything known about each utterance', () => {
    expect(JSON.parse(exportTranscript(talk, 'json'))[2]).toEqual({
      role: 'pal',
      text: 'This one costs',
      plannedText: 'This one costs ten dollars.',
      interrupted: true,
      startedAt: '2026-05-01T10:00:05.000Z',
      startMs: 5000,
      endMs: 6200,
    });
  });

  it('as WebVTT has a cue with a voice tag for each utterance', () => {
    expect(exportTranscript(talk, 'vtt')).toBe(
      [
        'WEBVTT',
        '',
        '00:00:00.000 --> 00:00:02.400',
        '<v PAL>Hi! What are you looking for?',
        '',
        '00:00:03.200 --> 00:00:04.200',
        '<v You>A lamp.',
        '',
        '00:00:05.000 --> 00:00:06.200',
        '<v PAL>This one costs (interrupted)',
        '',
        '00:00:06.500 --> 00:00:10.500',
        '<v You>Is there a &lt;b&gt;red&lt;/b&gt; one &amp; is it *nice*?',
        '',
      ].join('\n'),
    );
  });

  it('as SubRip has numbered cues', () => {
    expect(exportTranscript(talk.slice(0, 2), 'srt', { startedAt: began - 3_600_000 })).toBe(
      [
        '1',
        '01:00:00,000 --> 01:00:02,400',
        'PAL: Hi! What are you looking for?',
        '',
        '2',
        '01:00:03,200 --> 01:00:04,200',
        'You: A lamp.',
        '',
      ].join('\n'),
    );
  });

  it('uses the given labels', () => {
    const labels = { pal: 'Mira', user: 'Ada', interrupted: 'unterbrochen' };
    expect(exportTranscript(talk.slice(1, 3), 'text', { labels })).toBe(
      '[00:00] Ada: A lamp.\n[00:01] Mira: This one costs (unterbrochen)\n',
    );
  });

  it('without utterances is an empty file in every format', () => {
    const formats: TranscriptFormat[] = ['text', 'markdown', 'json', 'vtt', 'srt'];
    expect(formats.map((format) => exportTranscript([], format))).toEqual(['', '', '[]\n', 'WEBVTT\n', '']);
  });
});

describe('cues', () => {
  const cues = (...utterances: Utterance[]) =>
    JSON.parse(exportTranscript(utterances, 'json')).map(({ startMs, endMs }: Record<string, number>) => [
      startMs,
      endMs,
    ]);

  it('end when the next one begins, or once the words have been said', () => {
    expect(cues(says('pal', 'one two three four five', 0), says('user', 'Hm', 900))).toEqual([
      [0, 900],
      [900, 1900],
    ]);
  });

  it('last as long as the words take, even in scripts without spaces', () => {
    expect(cues(says('pal', '今天天气很好。', 0), says('user', 'Hm', 9000))[0]).toEqual([0, 2400]);
  });

  it('without a known time start with the previous one, and none goes back in time', () => {
    expect(cues(says('pal', 'One', 500), says('user', 'Two'), says('pal', 'Three', 100))).toEqual([
      [0, 1000],
      [0, 1000],
      [0, 1000],
    ]);
    expect(cues(says('user', 'One'), says('user', 'Two'))).toEqual([
      [0, 1000],
      [0, 1000],
    ]);
  });

  it('never go back in time and always have a duration, whatever the timestamps', () => {
    const utterance = fc
      .tuple(fc.constantFrom<'user' | 'pal'>('user', 'pal'), fc.option(fc.nat(100_000), { nil: undefined }))
      .map(([role, atMs]) => says(role, 'Well.', atMs));
    fc.assert(
      fc.property(fc.array(utterance), (utterances) => {
        const all: number[][] = cues(...utterances);
        for (const [index, [start = 0, end = 0]] of all.entries()) {
          expect(start).toBeGreaterThanOrEqual(all[index - 1]?.[0] ?? 0);
          expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });
});

describe('any spoken text', () => {
  const spiteful = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom(
      'x\n\n2\n00:00:01,000 --> 00:00:02,000\nPAL: I lie',
      'x\r\n[00:09] PAL: I lie',
      '--> <v PAL>&lt;',
      '](javascript:alert(1))',
      '\u2028[00:09] PAL: I lie',
      '\u0085[00:09] PAL: I lie',
    ),
  );

  it.each<[TranscriptFormat, number]>([
    ['text', 1],
    ['markdown', 1],
    ['vtt', 4],
    ['srt', 3],
  ])('stays on its line in %s format', (format, lines) => {
    fc.assert(
      fc.property(spiteful, (text) => {
        const written = exportTranscript([says('user', text, 0)], format).trimEnd();
        expect(written.split(/[\n\r\u0085\u2028\u2029]/)).toHaveLength(lines);
        expect(written.split('-->')).toHaveLength(
          format === 'vtt' || format === 'srt' ? 2 : written.split('-->').length,
        );
      }),
    );
  });

  it('contains no markup in SubRip, and no terminal escape sequences in plain text', () => {
    const text = '<font size="90">{\\an8}{b}1 < 2 {3}</font>\u001b[2J';
    expect(exportTranscript([says('user', text, 0)], 'srt')).toContain(
      'You: ‹font size="90">(\\an8}(b}1 < 2 {3}‹/font> [2J\n',
    );
    expect(exportTranscript([says('user', text, 0)], 'text')).not.toContain('\u001b');
  });

  it('is preserved exactly in JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(JSON.parse(exportTranscript([says('user', text)], 'json'))[0].text).toBe(text);
      }),
    );
  });
});
