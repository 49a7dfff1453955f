import type { CanvasCard } from '../../protocol/canvas/CanvasCard';

/** Returns the value of a skipped card, in the shape that its component has for it. */
export function skippedValue({ component, rawArgs }: CanvasCard): unknown {
  switch (component) {
    case 'canvas.question':
      return { selected_option_ids: [], skipped: true };
    case 'canvas.input':
      return { input_type: rawArgs.input_type ?? 'text', value: null, skipped: true };
    default:
      return { skipped: true };
  }
}
