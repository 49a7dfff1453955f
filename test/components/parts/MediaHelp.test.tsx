import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { HairCheck } from '../../../src/components/parts/HairCheck';
import { fakeMedia } from '../../fixtures/fakeMedia';
import { renderConversation } from '../renderConversation';

test('a blocked microphone and a blocked camera are one alert in the hair check', async () => {
  fakeMedia().fail(new DOMException('no', 'NotAllowedError'));
  renderConversation(<HairCheck />, {}, {}, { media: true });
  const alert = screen.getByRole('alert');
  await waitFor(() => expect(alert.textContent).toMatch(/your microphone and.* camera/));
  expect(screen.getAllByRole('alert')).toEqual([alert]);
});
