import { inject, onTestFinished, vi } from 'vitest';
import {
  type FrameContent,
  type FrameOwner,
  type MountedFrame,
  mountFrame,
} from '../../../../src/components/canvas/frame/mountFrame';
import { type FrameDriver, frameDriver } from './frameDriver';
import { sampleCard } from './sampleCard';

export interface FrameInPage extends FrameDriver {
  readonly box: HTMLElement;
  readonly content: FrameContent;
  readonly frame: MountedFrame;
  /** The frame, also when it has been set aside. */
  iframe(): HTMLIFrameElement | null;
}

/** The address of a page in `page`, which has another origin than the tests. */
export const pageAt = (name: string) => `${inject('frameOrigin')}/${name}`;

/** Mounts the frame of a card in the page until the test is over. */
export function mountInPage(fields: Parameters<typeof sampleCard>[0], owner: FrameOwner): FrameInPage {
  const box = document.createElement('div');
  box.style.width = '384px';
  document.body.append(box);
  const content: FrameContent = {
    card: sampleCard(fields),
    title: 'Card from Mira',
    mode: 'inline',
    locale: 'de-CH',
  };
  const iframe = () => document.querySelector('iframe');
  const driver = frameDriver(iframe);
  const frame = mountFrame(box, content, owner);
  onTestFinished(async () => {
    frame.close();
    box.remove();
    await vi.waitFor(() => {
      if (iframe()) throw new Error('The frame is still there.');
    }, 3000);
  });
  return { ...driver, box, content, frame, iframe };
}

/** Somebody who is told what happens in a frame, and can be asked about it. */
export function frameOwner(given: Partial<FrameOwner> = {}): FrameOwner {
  return {
    origins: undefined,
    onReady: vi.fn(),
    onFailure: vi.fn(),
    onDisplayMode: vi.fn(),
    onInteraction: vi.fn(async () => undefined),
    onContext: vi.fn(),
    onProblem: vi.fn(),
    ...given,
  };
}
