import { expect, it } from 'vitest';
import { reportText } from '../../../src/devtools/entries/reportText';
import { RecordedStates } from '../../../src/devtools/model/RecordedStates';
import type { Recording } from '../../../src/protocol/recording/Recording';
import { message, stateChange } from './entries';

it('says what is needed to look into a problem, and nothing that was said', () => {
  const recording: Recording = {
    header: {
      version: 1,
      recordedAt: 0,
      versions: { 'tavus-react': '1.2.3' },
      browser: 'Chrome',
      source: 'deployment',
      redacted: [],
    },
    entries: [
      stateChange(0, { state: 'connected' }),
      message(1000, 'utterance', { role: 'user', speech: 'My secret' }),
      { kind: 'problem', atMs: 1500, text: 'a message was dropped.' },
      stateChange(2000, { state: 'ended', endReason: 'pal-left' }),
    ],
    problems: [],
  };
  const report = reportText(recording, new RecordedStates(recording).at(3));
  expect(report).toContain('- Versions: tavus-react 1.2.3');
  expect(report).toContain('- Source: deployment');
  expect(report).toContain('- End: pal-left');
  expect(report).toContain('- 0:01.500 a message was dropped.');
  expect(report).not.toContain('secret');
});
