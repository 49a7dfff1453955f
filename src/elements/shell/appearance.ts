import type { CloseBehavior } from '../../components/widget/WidgetHandle';
import { type Corner, corners } from '../../hooks/screen/corner';
import type { ElementConfig } from '../contract/ElementConfig';

const variants = ['circle', 'button', 'card'] as const;
const sizes = ['small', 'medium', 'large'] as const;
const themes = ['light', 'dark'] as const;
const closeBehaviors: readonly CloseBehavior[] = ['ask', 'minimize', 'end'];

/** Returns how an element should look and close; unknown values are ignored. */
export function appearanceOf({ corner, variant, size, theme, closeBehavior }: ElementConfig): {
  readonly corner: Corner | undefined;
  readonly variant: (typeof variants)[number] | undefined;
  readonly size: (typeof sizes)[number] | undefined;
  readonly theme: (typeof themes)[number] | undefined;
  readonly closeBehavior: CloseBehavior | undefined;
} {
  return {
    corner: corners.find((known) => known === corner),
    variant: variants.find((known) => known === variant),
    size: sizes.find((known) => known === size),
    theme: themes.find((known) => known === theme),
    closeBehavior: closeBehaviors.find((known) => known === closeBehavior),
  };
}
