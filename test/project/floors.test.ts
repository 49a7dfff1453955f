// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFloors, findCycles } from './checkFloors';
import { readSource } from './readSource';

const files = readSource();
const peers = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).peerDependencies);

describe('the source', () => {
  it('imports only from its own floor or a lower one', () => {
    expect(checkFloors(files, peers)).toEqual([]);
  });

  it('has no import cycles', () => {
    expect(findCycles(files), 'Move the code that the files share into its own file.').toEqual([]);
  });
});

describe('checkFloors', () => {
  it('allows imports from the same floor and from lower floors', () => {
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
  ])('finds %s that goes up', (_, text) => {
    expect(problems({ 'src/call/a.ts': text, 'src/hooks/usePal.ts': '' })).toEqual([
      expect.stringMatching('^src/call/a.ts imports src/hooks/usePal.ts: call may import protocol, state.'),
    ]);
  });

  it.each([
    ['src/protocol/a.ts', "import { z } from 'zod';", 'protocol imports only itself'],
    ['src/state/a.ts', "import { useAtom } from 'jotai/react';", 'no package except jotai/vanilla'],
    ['src/call/a.ts', "import { useState } from 'react';", 'call does not use React'],
    ['src/call/a.ts', "import { useDaily } from '@daily-co/daily-react';", 'call does not use React'],
    ['src/simulator/a.ts', "import Daily from '@daily-co/daily-js';", 'no package except the types'],
    [
      'src/simulator/a.ts',
      "import Daily, { type DailyCall } from '@daily-co/daily-js';",
      'no package except the types',
    ],
    ['src/server/a.ts', "import { createServer } from 'node:http';", 'server imports only protocol'],
    ['src/hooks/a.ts', "import { debounce } from 'lodash';", 'use a peer dependency'],
    ['src/components/a.ts', "import { act } from '@testing-library/react';", 'only testing may'],
    ['src/hooks/a.ts', "import { gone } from './gone';", 'not a file in src'],
    ['src/odds/a.ts', '', 'is on no floor'],
  ])('rejects in %s %s', (file, text, message) => {
    expect(problems({ [file]: text })).toEqual([expect.stringContaining(message)]);
  });

  it('lets the simulator import the protocol, and the types that it implements', () => {
    const source = 'src/call/sources/ConversationSource.ts';
    const simulator = (text: string) =>
      problems({ 'src/simulator/a.ts': text, [source]: '', 'src/protocol/b.ts': '' });
    expect(
      simulator(`
        import type { DailyCall } from '@daily-co/daily-js';
        import type { ConversationSource } from '../call/sources/ConversationSource';
        import { b } from '../protocol/b';
      `),
    ).toEqual([]);
    expect(simulator("import { sourceOf } from '../call/sources/ConversationSource';")).toHaveLength(1);
  });

  it('finds cycles of any length, and reports none where there are none', () => {
    const cycle = {
      'src/a/1.ts': "import './2'",
      'src/a/2.ts': "import '../b/3'",
      'src/b/3.ts': "import '../a/1'",
    };
    expect(findCycles(new Map(Object.entries(cycle)))).toEqual([
      ['src/a/1.ts', 'src/a/2.ts', 'src/b/3.ts', 'src/a/1.ts'],
    ]);
    expect(findCycles(new Map(Object.entries({ ...cycle, 'src/b/3.ts': '' })))).toEqual([]);
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
