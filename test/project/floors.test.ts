// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFloors, findCycles } from './checkFloors';
import { readSource } from './readSource';

const files = readSource();
const peers = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).peerDependencies);

describe('the source', () => {
  it('imports from its own floor or a lower one', () => {
    expect(checkFloors(files, peers)).toEqual([]);
  });

  it('has no files that import each other in a circle', () => {
    expect(findCycles(files), 'Move what the files of a circle share into a file of its own.').toEqual([]);
  });
});

describe('the check of the floors', () => {
  it('lets a file import from its own floor and from any below it', () => {
    expect(
      problems({
        'src/components/Stage.tsx': "import { usePal } from '../hooks/usePal'; import { a } from './a';",
        'src/components/a.ts':
          "import type { Wire } from '../protocol/Wire'; import { atom } from 'jotai/vanilla';",
        'src/hooks/usePal.ts': "import { useState } from 'react';",
        'src/protocol/Wire.ts': '',
      }),
    ).toEqual([]);
  });

  it.each([
    ['an import', "import { usePal } from '../hooks/usePal';"],
    ['an import of types', "import type { Pal } from '../hooks/usePal';"],
    ['an import for its effect', "import '../hooks/usePal';"],
    ['a re-export', "export { usePal } from '../hooks/usePal';"],
    ['a re-export of everything', "export * from '../hooks/usePal';"],
    ['a dynamic import', "const later = () => import('../hooks/usePal');"],
    ['a type imported in place', "type Pal = import('../hooks/usePal').Pal;"],
  ])('sees %s that goes up', (_, text) => {
    expect(problems({ 'src/call/a.ts': text, 'src/hooks/usePal.ts': '' })).toEqual([
      expect.stringMatching('^src/call/a.ts imports src/hooks/usePal.ts: call may import protocol, state.'),
    ]);
  });

  it.each([
    ['src/protocol/a.ts', "import { z } from 'zod';", 'protocol imports nothing but itself'],
    ['src/state/a.ts', "import { useAtom } from 'jotai/react';", 'no package but jotai/vanilla'],
    ['src/call/a.ts', "import { useState } from 'react';", 'call knows no React'],
    ['src/call/a.ts', "import { useDaily } from '@daily-co/daily-react';", 'call knows no React'],
    ['src/simulator/a.ts', "import Daily from '@daily-co/daily-js';", 'no package but the types'],
    [
      'src/simulator/a.ts',
      "import Daily, { type DailyCall } from '@daily-co/daily-js';",
      'no package but the types',
    ],
    ['src/server/a.ts', "import { createServer } from 'node:http';", 'server imports nothing but protocol'],
    ['src/hooks/a.ts', "import { debounce } from 'lodash';", 'use a peer dependency'],
    ['src/hooks/a.ts', "import { gone } from './gone';", 'no file of src'],
    ['src/odds/a.ts', '', 'stands on no floor'],
  ])('refuses in %s %s', (file, text, message) => {
    expect(problems({ [file]: text })).toEqual([expect.stringContaining(message)]);
  });

  it('lets the simulator have the protocol, and of the rest the types it implements', () => {
    const source = 'src/call/ConversationSource.ts';
    const simulator = (text: string) =>
      problems({ 'src/simulator/a.ts': text, [source]: '', 'src/protocol/b.ts': '' });
    expect(
      simulator(`
        import type { DailyCall } from '@daily-co/daily-js';
        import type { ConversationSource } from '../call/ConversationSource';
        import { b } from '../protocol/b';
      `),
    ).toEqual([]);
    expect(simulator("import { sourceOf } from '../call/ConversationSource';")).toHaveLength(1);
  });

  it('finds circles, however long, and none where there are none', () => {
    const circle = {
      'src/a/1.ts': "import './2'",
      'src/a/2.ts': "import '../b/3'",
      'src/b/3.ts': "import '../a/1'",
    };
    expect(findCycles(new Map(Object.entries(circle)))).toEqual([
      ['src/a/1.ts', 'src/a/2.ts', 'src/b/3.ts', 'src/a/1.ts'],
    ]);
    expect(findCycles(new Map(Object.entries({ ...circle, 'src/b/3.ts': '' })))).toEqual([]);
  });
});

function problems(fixture: Record<string, string>): string[] {
  return checkFloors(new Map(Object.entries(fixture)), [
    'react',
    'jotai',
    '@daily-co/daily-js',
    '@daily-co/daily-react',
  ]);
}
