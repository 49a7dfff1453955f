// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { checkRooms } from './checkRooms';
import { readSource } from './readSource';

describe('the source', () => {
  it('imports within a floor from its own room or a lower one', () => {
    expect(checkRooms(readSource())).toEqual([]);
  });
});

describe('checkRooms', () => {
  it('allows imports from the same room, from lower rooms and from other floors', () => {
    const problems = checkFixture({
      'src/components/widget/TavusWidget.tsx':
        "import './a'; import '../anatomy/icons'; import '../TavusConversation'; import '../../hooks/media/usePal';",
      'src/components/widget/a.ts': '',
      'src/components/anatomy/icons.tsx': '',
      'src/components/TavusConversation.tsx': "import './layout/ConversationLayout';",
      'src/components/layout/ConversationLayout.tsx': '',
      'src/hooks/media/usePal.ts': '',
    });
    expect(problems).toEqual([]);
  });

  it.each([
    ['a higher room', 'src/hooks/media/a.ts', 'src/hooks/conversation/b.ts'],
    ['a neighbor on the same level', 'src/call/media/a.ts', 'src/call/sources/b.ts'],
    ["the floor's own folder, where that is higher", 'src/state/fold/a.ts', 'src/state/b.ts'],
    ["a room, where the floor's own folder is lower", 'src/call/a.ts', 'src/call/media/b.ts'],
  ])('rejects an import from %s', (_, file, target) => {
    const from = `${'../'.repeat(file.split('/').length - 2)}${target.replace('src/', '').replace('.ts', '')}`;
    expect(checkFixture({ [file]: `import '${from}';`, [target]: '' })).toEqual([
      expect.stringContaining(`${file} imports ${target}: its room may import from`),
    ]);
  });

  it.each([
    'src/hooks/cellar/a.ts',
    'src/hooks/media/deeper/a.ts',
    'src/hooks/a.ts',
    'src/server/cellar/a.ts',
  ])('rejects %s, which is in no known room', (file) => {
    expect(checkFixture({ [file]: '' })).toEqual([expect.stringContaining('test/project/checkRooms.ts')]);
  });
});

function checkFixture(fixture: Record<string, string>): string[] {
  return checkRooms(new Map(Object.entries(fixture)));
}
