import { type KeyboardEvent, type ReactElement, useId, useRef } from 'react';
import type { CanvasActions, CanvasSayOptions } from '../../hooks/canvas/CanvasActions';
import { useCanvasLabels } from '../../hooks/labels/useCanvasLabels';
import { useCommitEffect } from '../../hooks/react/useCommitEffect';
import { useLatestActions } from '../../hooks/react/useLatestActions';
import { keptFromPage } from '../anatomy/keepKeys';
import type { CanvasRendererProps } from '../canvas/CanvasRendererProps';
import { settled } from '../canvas/settled';
import type { CanvasRenderers } from './CanvasRenderers';
import { CardBoundary } from './CardBoundary';
import { CardContent } from './CardContent';
import { CardFrame, FramedCardContext } from './CardFrame';
import { CardNotShown } from './CardNotShown';
import { CardPhase } from './CardPhase';
import { sourceOf } from './cardTexts';
import { chooseRenderer } from './chooseRenderer';
import { followStage } from './followStage';
import { keepFocus } from './keepFocus';

interface CardShellProps extends Omit<CanvasRendererProps, 'titleId' | 'Frame'> {
  readonly renderers: CanvasRenderers;
  readonly side: 'start' | 'end';
  readonly origins: readonly string[] | undefined;
  /** Receives what a card threw. `isShown` is false if nothing else could be shown in its place. */
  readonly onCardError: (error: unknown, isShown: boolean) => void;
}

/** The cards that are answered. Every other card can be closed. */
const answered = ['canvas.question', 'canvas.input', 'canvas.calendar'];

/** A card with everything around it: whom it is from, a button to close it, and how far its answer is. */
export function CardShell({ renderers, side, origins, onCardError, ...given }: CardShellProps): ReactElement {
  const { card, phase, error, canSend, palName } = given;
  const labels = useCanvasLabels();
  const [sourceId, titleId] = [useId(), useId()];
  const box = useRef<HTMLElement>(null);
  const again = useRef<() => Promise<void>>(undefined);
  const actions = useLatestActions({
    submit(value: unknown, options?: CanvasSayOptions) {
      again.current = () => actions.submit(value, options);
      return handled(given.submit(value, options));
    },
    skip(options?: CanvasSayOptions) {
      again.current = () => actions.skip(options);
      return handled(given.skip(options));
    },
    dismiss: (options?: CanvasSayOptions) => handled(given.dismiss(options)),
    setContext: (text: string) => given.setContext(text),
  } satisfies CanvasActions);
  const isAnswered = answered.includes(card.component);
  const canEscape = !isAnswered && card.component !== 'canvas.scheduling_embed';
  const { side: askedSide, avoidsFace, face } = card.placement;

  useCommitEffect(function giveFocusBack() {
    return keepFocus(box.current);
  }, []);
  useCommitEffect(
    function place() {
      const placement = {
        side: askedSide,
        avoidsFace,
        face: { x: face.x, y: face.y, width: face.width, height: face.height },
      };
      return followStage(box.current?.closest('[data-tavus-part="canvas"]') ?? null, placement, side);
    },
    [side, askedSide, avoidsFace, face.x, face.y, face.width, face.height],
  );

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !canEscape || event.defaultPrevented) return;
    // Keeps a dialog around the conversation open, and the key from the page's shortcuts.
    event.preventDefault();
    event.stopPropagation();
    settled(actions.dismiss());
  }

  const props: CanvasRendererProps = {
    ...actions,
    card,
    phase,
    error,
    canSend,
    palName,
    titleId,
    Frame: CardFrame,
  };
  const renderer = chooseRenderer(card, renderers);
  const Renderer = renderer === 'native' ? CardContent : renderer;
  return (
    <section
      ref={box}
      // The title of a frame is the same as the source.
      aria-labelledby={renderer === 'frame' ? sourceId : `${sourceId} ${titleId}`}
      data-tavus-part="canvas-card"
      data-kind={card.kind}
      data-phase={phase}
      data-severity={card.kind === 'alert' ? card.args.severity : undefined}
      {...keptFromPage}
      onKeyDown={(event) => {
        closeOnEscape(event);
        keptFromPage.onKeyDown(event);
      }}
    >
      <div data-tavus-part="canvas-head">
        <p id={sourceId} data-tavus-part="canvas-source">
          {sourceOf(card, labels, palName)}
        </p>
        {!isAnswered && (
          <button
            type="button"
            data-tavus-part="canvas-close"
            aria-label={labels.canvasClose}
            onClick={() => settled(actions.dismiss())}
          >
            ×
          </button>
        )}
      </div>
      <FramedCardContext.Provider value={{ props, origins }}>
        <CardBoundary
          revision={card.revision}
          onError={(thrown) => onCardError(thrown, false)}
          fallback={<CardNotShown onDismiss={() => settled(actions.dismiss())} />}
        >
          {Renderer === 'frame' ? (
            <CardFrame />
          ) : (
            <CardBoundary
              revision={card.revision}
              onError={(thrown) => onCardError(thrown, true)}
              fallback={<CardFrame />}
            >
              <Renderer {...props} />
            </CardBoundary>
          )}
        </CardBoundary>
      </FramedCardContext.Provider>
      <CardPhase phase={phase} canRetry={canSend} onRetry={() => again.current && settled(again.current())} />
    </section>
  );
}

/** Returns the same promise. A rejection that nobody handles would be reported as an error of the page. */
function handled(action: Promise<void>): Promise<void> {
  settled(action);
  return action;
}
