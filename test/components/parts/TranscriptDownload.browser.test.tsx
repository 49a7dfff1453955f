import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { TranscriptDownload } from '../../../src/components/parts/TranscriptDownload';
import { needsChromium } from '../../engines/engine';
import { renderConversation } from '../renderConversation';

beforeEach((context) => needsChromium(context, 'reports downloads'));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('in Chromium, the transcript is saved under its file name, the focus stays, and the URL is revoked', async () => {
  const makeUrl = vi.spyOn(URL, 'createObjectURL');
  const { connect, advance } = renderConversation(<TranscriptDownload fileName="talk" />, {
    greeting: 'Grüß Gott! “你好” <b>& so on</b>',
  });
  await connect();
  await advance(3000);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const file = await commands.pressToDownload('Download transcript');
  expect(file.name).toBe('talk.txt');
  expect(file.text).toMatch(/Mira: Grüß Gott! “你好” <b>& so on<\/b>\n$/);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Download transcript' }));
  expect(document.querySelector('a[download]')).toBeNull();

  const url = `${makeUrl.mock.results[0]?.value}`;
  expect(url).toMatch(/^blob:/);
  expect(await (await fetch(url)).text()).toBe(file.text);
  vi.advanceTimersByTime(10_000);
  await expect(fetch(url)).rejects.toThrow(TypeError);
});

test('each format has its own file extension', async () => {
  const files = [
    ['text', 'txt'],
    ['markdown', 'md'],
    ['json', 'json'],
    ['vtt', 'vtt'],
    ['srt', 'srt'],
  ] as const;
  const { connect, advance, rerenderChildren } = renderConversation(<TranscriptDownload />, {
    greeting: 'Good morning.',
  });
  await connect();
  await advance(2000);
  for (const [format, ending] of files) {
    await rerenderChildren(<TranscriptDownload format={format} />);
    const file = await commands.pressToDownload('Download transcript');
    expect(file.name).toBe(`transcript.${ending}`);
    expect(file.text).toContain('Good morning.');
  }
});
