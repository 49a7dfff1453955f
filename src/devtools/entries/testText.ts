import type { Snapshot } from './Snapshot';

/** Returns a test that plays a saved recording and expects what it says now. */
export function testText(name: string, { rows, conversation }: Snapshot): string {
  const spoken = rows.filter(({ text, hidden }) => text !== '' && !hidden);
  const expected = spoken.map(({ role, text }) => `    ${JSON.stringify({ role, text })},`);
  return `import { readFileSync } from 'node:fs';
import { createTavusSession, readRecording } from 'tavus-react';
import { replay } from 'tavus-react/simulator';
import { expect, it } from 'vitest';

it('goes as it went in ${name}', async () => {
  const text = readFileSync(new URL('./${name}.jsonl', import.meta.url), 'utf8');
  const source = replay(readRecording(text));
  const session = createTavusSession({ source });
  source.seek(source.recording.entries.length - 1);
  await session.start();
  await expect.poll(() => session.state).toBe(${JSON.stringify(conversation.state)});
  await expect.poll(() => session.transcript).toMatchObject([
${expected.join('\n')}
  ]);
});
`;
}
