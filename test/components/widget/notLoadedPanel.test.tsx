import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { TavusWidget } from '../../../src/components/widget/TavusWidget';
import { simulate } from '../../../src/simulator';

const panel = '../../../src/components/widget/WidgetPanel';

test('a panel that cannot be loaded is reported, and the visitor can try again', async () => {
  vi.doMock(panel, () => {
    throw new Error('offline');
  });
  const onError = vi.fn();
  render(<TavusWidget source={simulate({}, { media: false })} onError={onError} />);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Talk to us' })));
  const retry = await screen.findByRole('button', { name: 'Try again' });
  expect(onError).toHaveBeenCalledTimes(1);
  expect(onError.mock.calls[0]?.[0]).toMatchObject({ name: 'TavusError', code: 'network-failed' });
  expect(screen.queryByRole('dialog')).toBeNull();

  vi.doUnmock(panel);
  await act(async () => void fireEvent.click(retry));
  await screen.findByRole('dialog');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(onError).toHaveBeenCalledTimes(1);
});
