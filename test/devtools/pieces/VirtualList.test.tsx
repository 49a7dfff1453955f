import { cleanup, render } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { VirtualList } from '../../../src/devtools/pieces/VirtualList';

afterEach(cleanup);

it('watches its size once, however often it renders', () => {
  const observe = vi.spyOn(ResizeObserver.prototype, 'observe');
  const list = (count: number) => (
    <StrictMode>
      <VirtualList
        label="Messages"
        count={count}
        rowHeight={24}
        selected={undefined}
        follows
        onSelect={() => undefined}
        renderRow={(row) => row}
      />
    </StrictMode>
  );
  const { rerender } = render(list(1));
  const before = observe.mock.calls.length;
  for (const count of [2, 3, 4]) rerender(list(count));
  expect(observe.mock.calls.length).toBe(before);
});
