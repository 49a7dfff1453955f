import { act, cleanup, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { CopyButton } from '../../../src/devtools/pieces/CopyButton';

afterEach(cleanup);

it('copies with the clipboard of the window that the button is in', async () => {
  const writeText = vi.fn(async () => undefined);
  const { getByRole } = render(<CopyButton text={() => 'all of it'}>Copy</CopyButton>);
  const button = getByRole('button');
  const own = { defaultView: { navigator: { clipboard: { writeText } } } };
  vi.spyOn(button, 'ownerDocument', 'get').mockReturnValue(own as unknown as Document);
  await act(async () => button.click());
  expect(writeText).toHaveBeenCalledWith('all of it');
  expect(button.textContent).toBe('Copied');
});
