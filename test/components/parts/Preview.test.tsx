import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Preview } from '../../../src/components/parts/Preview';
import { fakeMedia } from '../../fixtures/fakeMedia';
import { renderConversation } from '../renderConversation';

const find = (part: string) => document.querySelector(`[data-tavus-part="${part}"]`);

test("without a picture, shows the initials of the PAL's name, which are not read out", () => {
  renderConversation(<Preview title="Meet Mira" />, {}, { labels: { pal: 'Mira Holt' } });
  expect(find('pal-placeholder')?.textContent).toBe('MH');
  expect(find('pal-placeholder')?.getAttribute('aria-hidden')).toBe('true');
});

test('a picture that does not load gives way to the initials', () => {
  renderConversation(<Preview thumbnail="https://example.com/gone.png" />, {}, { labels: { pal: 'Mira' } });
  const picture = find('preview-picture');
  expect(picture?.getAttribute('src')).toBe('https://example.com/gone.png');
  if (picture) fireEvent.error(picture);
  expect(find('preview-picture')).toBeNull();
  expect(find('pal-placeholder')?.textContent).toBe('M');
});

test('a video plays once in silence, and one that does not load gives way to the picture', () => {
  fakeMedia();
  renderConversation(
    <Preview thumbnail="https://example.com/mira.png" thumbnailVideo="https://example.com/mira.mp4" />,
  );
  const video = find('preview-picture');
  expect(video).toMatchObject({ localName: 'video', muted: true, loop: false, autoplay: true });
  expect(video?.getAttribute('poster')).toBe('https://example.com/mira.png');
  if (video) fireEvent.error(video);
  expect(find('preview-picture')?.localName).toBe('img');
});

test('names Tavus only if it is to', async () => {
  const { rerenderChildren } = renderConversation(<Preview branding />);
  expect(screen.getByText('Powered by Tavus')).toBeTruthy();
  await rerenderChildren(<Preview branding={false} />);
  expect(screen.queryByText('Powered by Tavus')).toBeNull();
});
