import type { CanvasCard } from '../../../protocol/canvas/CanvasCard';
import { type CanvasOrigins, isCanvasSandbox } from '../../../protocol/canvas/isCanvasSandbox';
import type { TavusError } from '../../../state/TavusError';
import { contextText } from './contextText';
import { frameBlocked, frameNotAllowed, frameSaidNothing, frameSilent, frameTooFast } from './frameErrors';
import { frameSandbox, keepsOrigin } from './frameSandbox';
import { type DisplayMode, hostContext } from './hostContext';
import { openFrame } from './openFrame';
import type { FrameInteraction } from './readFrameMessage';
import { readLook } from './readLook';
import { setAside } from './setAside';
import { watchLook } from './watchLook';
import { originOf, watchPolicy } from './watchPolicy';

/** What a frame shows, and how. */
export interface FrameContent {
  readonly card: CanvasCard;
  /** The accessible name of the frame. */
  readonly title: string;
  readonly mode: DisplayMode;
  readonly locale: string;
}

/** Who is told what happens in a frame. */
export interface FrameOwner extends CanvasOrigins {
  onReady(): void;
  /** The frame could not be loaded, and is gone. */
  onFailure(error: TavusError): void;
  onDisplayMode(mode: DisplayMode): void;
  /** Records an interaction, then says the text. Rejects if it could not be recorded. */
  onInteraction(interaction: FrameInteraction, text: string): Promise<void>;
  /** The PAL should know this of a card that is being filled in. */
  onContext(text: string): void;
  /** Something is wrong, but the frame goes on. */
  onProblem(error: TavusError): void;
}

/** A frame in the page. */
export interface MountedFrame {
  update(content: FrameContent): void;
  close(): void;
}

/** Puts the frame of a card into an element. The frame is ours and not React's, so that it can outlive the card for a moment. */
export function mountFrame(box: HTMLElement, content: FrameContent, owner: FrameOwner): MountedFrame {
  const { component, frame: config } = content.card;
  const url = config.sandboxUrl;
  const origin = originOf(url);
  if (!origin || !isCanvasSandbox(url, owner)) {
    owner.onFailure(frameNotAllowed(url));
    return { update: () => undefined, close: () => undefined };
  }
  let current = content;
  let look = readLook(box);
  let isReady = false;
  const told = new Set<string>();
  const sandbox = frameSandbox(component, origin, location.origin);
  const iframe = createFrame(sandbox, content.title);
  const context = () => {
    const { card, mode, locale } = current;
    return hostContext(card, { mode, width: Math.round(box.clientWidth), look, locale });
  };

  const frame = openFrame(iframe, {
    url,
    accepts: keepsOrigin(sandbox)
      ? (sender) => isCanvasSandbox(`${sender}/`, owner)
      : (sender) => sender === 'null',
    input: content.card.rawArgs,
    context: context(),
    onReady() {
      isReady = true;
      owner.onReady();
    },
    onSilence: () => fail(frameSilent(component)),
    // A live number: React need not know it.
    onHeight: (height) => box.style.setProperty('--tavus-canvas-frame-height', `${height}px`),
    onDisplayMode: owner.onDisplayMode,
    onInteraction: owner.onInteraction,
    onModelContext: (update) => owner.onContext(contextText(current.card, update)),
    onRefusal(reason) {
      // Once, because a frame could refuse to stop.
      if (told.has(reason)) return;
      told.add(reason);
      owner.onProblem(reason === 'too-fast' ? frameTooFast(component) : frameSaidNothing(component));
    },
  });
  const unwatchPolicy = watchPolicy(origin, () => fail(frameBlocked(url)));
  box.append(iframe);
  const unwatchLook = watchLook(box, {
    theme() {
      look = readLook(box);
      frame.setContext(context());
    },
    width: () => frame.setContext(context()),
  });

  function fail(error: TavusError) {
    close();
    owner.onFailure(error);
  }

  function close() {
    unwatchPolicy();
    unwatchLook();
    if (isReady) setAside(iframe);
    else iframe.remove();
    void frame.close().then(() => iframe.remove());
  }

  return {
    update(next) {
      const { revision } = current.card;
      current = next;
      iframe.title = next.title;
      if (next.card.revision !== revision) frame.setInput(next.card.rawArgs);
      frame.setContext(context());
    },
    close,
  };
}

function createFrame(sandbox: string, title: string): HTMLIFrameElement {
  const iframe = document.createElement('iframe');
  iframe.setAttribute('sandbox', sandbox);
  iframe.referrerPolicy = 'no-referrer';
  iframe.title = title;
  iframe.dataset.tavusPart = 'canvas-frame-page';
  return iframe;
}
