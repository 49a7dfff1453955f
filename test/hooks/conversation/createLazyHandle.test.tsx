import { render, waitFor } from '@testing-library/react';
import { createRef } from 'react';
import { expect, test, vi } from 'vitest';
import { TavusProvider } from '../../../src/components/provider/TavusProvider';
import type { TavusSession } from '../../../src/hooks/conversation/TavusSession';
import { simulate } from '../../../src/simulator';

const handle = '../../../src/hooks/conversation/createHandle';

test("the provider's onError receives the error if the code behind its ref cannot be loaded", async () => {
  vi.doMock(handle, () => {
    throw new Error('offline');
  });
  const onError = vi.fn();
  const ref = createRef<TavusSession>();
  render(<TavusProvider ref={ref} source={simulate({}, { media: false })} onError={onError} />);
  await waitFor(() => expect(onError).toHaveBeenCalled());
  expect(onError.mock.calls[0]?.[0]).toMatchObject({ name: 'TavusError', code: 'network-failed' });
  expect(ref.current?.state).toBe('idle');

  vi.doUnmock(handle);
  await ref.current?.end();
});
