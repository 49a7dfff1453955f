import type { RefCallback } from 'react';
import { expect, test, vi } from 'vitest';
import { useIdleControls } from '../../../src/hooks/screen/useIdleControls';
import { renderConversation } from '../../components/renderConversation';

test('its ref removes its listeners even in React versions without ref cleanup functions', () => {
  let ref: RefCallback<HTMLElement> = () => undefined;
  function Bar() {
    ref = useIdleControls();
    return null;
  }
  renderConversation(<Bar />);
  const added = vi.spyOn(document, 'addEventListener');
  const removed = vi.spyOn(document, 'removeEventListener');
  const area = document.createElement('div');
  expect(ref(area.appendChild(document.createElement('div')))).toBeUndefined();
  ref(null);
  expect(added.mock.calls).toHaveLength(1);
  expect(removed.mock.calls).toEqual(added.mock.calls);
});
