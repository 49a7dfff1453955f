import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TranscriptDownload } from '../../../src/components/parts/TranscriptDownload';
import { renderConversation } from '../renderConversation';

let saved: { readonly name: string; readonly url: string }[] = [];
let blobs: Blob[] = [];
let revoked: string[] = [];

beforeEach(() => {
  [saved, blobs, revoked] = [[], [], []];
  vi.useFakeTimers();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void revoked.push(url));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, url: this.href });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Download transcript' });

test('saves the transcript and revokes its URL', async () => {
  const { connect, advance } = renderConversation(<TranscriptDownload format="vtt" fileName="talk" />, {
    greeting: 'Good morning.',
  });
  expect([button().disabled, button().getAttribute('aria-disabled')]).toEqual([false, 'true']);
  fireEvent.click(button());
  expect(saved).toEqual([]);
  await connect();
  await advance(2000);
  fireEvent.click(button());
  expect(saved).toEqual([{ name: 'talk.vtt', url: 'blob:1' }]);
  expect(blobs[0]?.type).toBe('text/vtt;charset=utf-8');
  expect(await blobs[0]?.text()).toMatch(/^WEBVTT\n\n00:00:0\d\.\d{3} --> .*\n<v Mira>Good morning\.\n$/);
  expect(revoked).toEqual([]);
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(revoked).toEqual(['blob:1']);
});

test("saves the transcript after the conversation, with the application's speaker names", async () => {
  const { connect, advance, simulation } = renderConversation(
    <TranscriptDownload />,
    { greeting: 'Good morning.' },
    { labels: { pal: 'Mira' } },
  );
  await connect();
  await advance(2000);
  act(() => simulation.palLeaves());
  await advance(100);
  fireEvent.click(button());
  expect(saved[0]?.name).toBe('transcript.txt');
  expect(await blobs[0]?.text()).toMatch(/^\[00:0\d\] Mira: Good morning\.\n$/);
});

test("can be canceled by the caller's handler", async () => {
  const { connect, advance } = renderConversation(
    <TranscriptDownload onClick={(event) => event.preventDefault()} />,
    { greeting: 'Good morning.' },
  );
  await connect();
  await advance(2000);
  fireEvent.click(button());
  expect(saved).toEqual([]);
});
