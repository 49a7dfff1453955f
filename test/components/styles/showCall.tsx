import { waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { TavusConversation, type TavusConversationProps } from '../../../src/components/TavusConversation';
import { type RenderedConversation, renderConversation } from '../renderConversation';
import { atRest } from './atRest';

/**
 * Renders a call with everything that it shows, in the middle of the PAL's greeting. The simulated time stops there, so
 * the captions stay for as long as the test needs them.
 */
export async function showCall(props: TavusConversationProps = {}): Promise<RenderedConversation> {
  document.body.style.margin = '0';
  const shown = <TavusConversation {...props} style={{ height: '100dvh' }} />;
  const conversation = renderConversation(shown, {}, props, { media: true });
  await conversation.connect();
  const count = (name: string) =>
    conversation.container.querySelectorAll(`[data-tavus-part="${name}"]`).length;
  const parts = ['caption-box', 'utterance-text', 'self-view', 'picture-in-picture-button'];
  const { pictureInPictureEnabled } = document;
  await waitFor(() => expect(parts.map(count)).toEqual([1, 1, 1, pictureInPictureEnabled ? 1 : 0]));
  await atRest();
  return conversation;
}
