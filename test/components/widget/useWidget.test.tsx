import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useWidget } from '../../../src/components/widget/useWidget';

test('useWidget works only inside a widget', () => {
  function Outside() {
    useWidget();
    return null;
  }
  expect(() => render(<Outside />)).toThrow('useWidget was used outside of <TavusWidget>.');
});
