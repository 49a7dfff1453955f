import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { HairCheck } from '../../../src/components/parts/HairCheck';
import { fakeMedia } from '../../fixtures/fakeMedia';
import { renderConversation } from '../renderConversation';

test.each([
  ['blocked', 'NotAllowedError'],
  ['in use', 'NotReadableError'],
])(
  'a microphone and a camera that are %s are one help in one alert in the hair check',
  async (_, refusal) => {
    fakeMedia().fail(new DOMException('no', refusal));
    renderConversation(<HairCheck />, {}, {}, { media: true });
    const alert = screen.getByRole('alert');
    await waitFor(() => expect(alert.textContent).toMatch(/your microphone and.* camera/));
    expect(screen.getAllByRole('alert')).toEqual([alert]);
    expect(alert.querySelectorAll('[data-tavus-part="media-help"]')).toHaveLength(1);
  },
);
