// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entries } from '../../aliases';
import { checkApplications } from './checkApplications';
import { readFiles } from './readSource';

const peers = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).peerDependencies);
const publicModules = [...entries.map(([name]) => name), ...peers, 'zod'];

describe('the applications', () => {
  const files = new Map(
    [...readFiles('test/applications')].filter(([file]) => !/\.test\.|sentBy/.test(file)),
  );

  it('need only what is public, and no effect, ref, timer or listener of their own', () => {
    expect([...files.keys()].sort()).toEqual([
      'test/applications/ClinicKiosk.tsx',
      'test/applications/CountdownCall.tsx',
      'test/applications/Interview.tsx',
      'test/applications/SalesPage.tsx',
    ]);
    expect(checkApplications(files, publicModules)).toEqual([]);
  });
});

describe('checkApplications', () => {
  const check = (text: string) =>
    checkApplications(new Map([['test/applications/A.tsx', text]]), publicModules);

  it.each([
    ['an effect', "import { useEffect } from 'react';", 'uses useEffect'],
    ['a ref', "import * as React from 'react'; const box = React.useRef(null);", 'uses useRef'],
    ['a ref on an element', '<p ref={take} />;', 'has a ref'],
    ['a timer', 'window.setTimeout(next, 100);', 'uses setTimeout'],
    ['a listener', "document.addEventListener('keydown', next);", 'uses addEventListener'],
    ['a file of src', "import { a } from '../../src/index';", 'imports ../../src/index'],
    ['a file of the package that is no entry', "import 'tavus-react/dist/a.js';", 'which is not public'],
    ['251 lines', 'x;\n'.repeat(251), 'has 251 lines'],
  ])('rejects %s', (_, text, message) => {
    expect(check(text)).toContainEqual(expect.stringContaining(message));
  });

  it('accepts the entries, React and the words in a text', () => {
    expect(
      check(
        "import { useState } from 'react'; import { useConversation } from 'tavus-react'; import { simulate } from 'tavus-react/simulator'; const text = 'setTimeout';",
      ),
    ).toEqual([]);
  });
});
