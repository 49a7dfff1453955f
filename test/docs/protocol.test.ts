import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseEvent } from '../../src/protocol/parseEvent';

interface Row {
  readonly wireName: string;
  readonly type: string;
  readonly hook: string;
  readonly story: string;
  readonly testFile: string;
}

const page = readFileSync('docs/protocol.md', 'utf8');
const [events = [], interactions = []] = page
  .split('\n## ')
  .map(rowsOf)
  .filter((rows) => rows.length > 0);

/** Returns the rows of a section's table: the text in backticks of each cell, and the whole cell for hook and story. */
function rowsOf(section: string): Row[] {
  const cells = section
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.slice(1, -1).split(/(?<!\\)\|/));
  return cells.map(([wireName = '', type = '', hook = '', story = '', testFile = '']) => ({
    wireName: code(wireName),
    type: code(type),
    hook: hook.trim(),
    story: story.trim(),
    testFile: code(testFile),
  }));
}

function code(cell: string): string {
  return /`([^`]+)`/.exec(cell)?.[1] ?? '';
}

/** The required properties of all kinds of messages. */
const properties = {
  role: 'pal',
  speech: 'Hi.',
  name: 'look_up',
  analysis: 'Fine.',
  objective_name: 'name',
  guardrail: 'none',
};

describe.each(events)('the event $wireName', ({ wireName, type }) => {
  test('is parsed as its documented type', () => {
    const parsed = parseEvent({ event_type: wireName, properties });
    if (!parsed.ok) throw new Error(parsed.problem);
    expect(typesIn('src/protocol/TavusEvent.ts', type)).toContain(`'${parsed.event.type}'`);
  });
});

describe.each(interactions)('the interaction $wireName', ({ wireName, type }) => {
  test('has its documented type', () => {
    const body = typesIn('src/protocol/TavusInteraction.ts', type);
    expect(body).toContain(type === 'OtherInteraction' ? "'conversation'" : `'${wireName}'`);
  });
});

describe.each([...events, ...interactions])('the row of $wireName', ({ hook, story, testFile }) => {
  test('names a hook, an existing story and an existing test', () => {
    expect(hook).not.toBe('');
    const [file = '', name = ''] = story.split('/');
    expect(readFileSync(`stories/${file}.stories.tsx`, 'utf8')).toMatch(
      new RegExp(`^export const ${name}\\b`, 'm'),
    );
    expect(existsSync(`test/${testFile}`)).toBe(true);
  });
});

test('every protocol type has a row', () => {
  const index = readFileSync('src/protocol/index.ts', 'utf8');
  const types = [...index.matchAll(/\b(\w+(?:Event|Interaction))\b(?!')/g)].map(([, type = '']) => type);
  const known = new Set([...events, ...interactions].map(({ type }) => type));
  const umbrella = ['TavusEvent', 'TavusInteraction', 'WebhookEvent', 'parseEvent', 'parseWebhookEvent'];
  // Not sent as a message, but to Tavus's server.
  const canvas = ['CanvasInteraction', 'canvasInteraction'];
  // Not on the wire, but in recordings.
  const others = [...umbrella, ...canvas, 'RecordedCallEvent'];
  expect(types.filter((type) => !known.has(type) && !others.includes(type))).toEqual([]);
  expect(known.size).toBeGreaterThan(18);
});

test('every hook named in a row is exported', () => {
  const index = readFileSync('src/index.ts', 'utf8');
  const hooks = [...page.matchAll(/`(use[A-Z]\w+)/g)].map(([, hook = '']) => hook);
  expect(hooks.filter((hook) => !new RegExp(`\\b${hook}\\b`).test(index))).toEqual([]);
});

/** Returns the source of an exported interface. */
function typesIn(file: string, type: string): string {
  const source = readFileSync(file, 'utf8');
  return new RegExp(`export interface ${type} [^{]*{[^]*?\n}`).exec(source)?.[0] ?? `no ${type} in ${file}`;
}
