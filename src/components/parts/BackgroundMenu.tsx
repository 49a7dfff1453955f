import type { Background } from '../../call/effects/Background';
import { useBackground } from '../../hooks/effects/useBackground';
import { useNoiseCancellation } from '../../hooks/effects/useNoiseCancellation';
import { useLabels } from '../../hooks/labels/useLabels';
import { definePart, type Part } from '../anatomy/definePart';
import { backgroundIcon, noticeIcon } from '../anatomy/icons';
import { EffectAlert } from '../menus/EffectAlert';
import { MenuNote } from '../menus/MenuNote';
import { useEffectChoices } from '../menus/useEffectChoices';
import { useMenu } from '../menus/useMenu';

/** The state of `Conversation.BackgroundMenu`. */
export type BackgroundMenuState = {
  /** True while the menu is open. */
  readonly open: boolean;
  /** The kind of background that is chosen. */
  readonly background: Background['type'];
  /** True while noise cancellation is chosen. */
  readonly noiseCancellation: boolean;
  /** True while an effect that was chosen is not applied. */
  readonly problem: boolean;
};

/** An image to choose as a background. */
export interface BackgroundImage {
  /** The address of a JPEG or PNG. */
  readonly url: string;
  /** Its name in the menu. */
  readonly label: string;
}

/** The props that `Conversation.BackgroundMenu` adds to those of its element. */
export type BackgroundMenuOwnProps = {
  /** Images to choose from, besides a blurred background. */
  readonly images?: readonly BackgroundImage[] | undefined;
  /** The strength of the blur, more than 0 and at most 1. Daily decides by default. */
  readonly blurStrength?: number | undefined;
};

/**
 * A button and the menu that it opens to blur the background, choose an image for it, and cancel noise, in the hair check
 * and the call. Renders nothing where the browser can do neither.
 *
 * @example
 * ```tsx
 * import { Conversation } from 'tavus-react';
 *
 * export const Bar = () => (
 *   <Conversation.Controls>
 *     <Conversation.MicButton />
 *     <Conversation.CameraButton />
 *     <Conversation.BackgroundMenu images={[{ url: '/beach.jpg', label: 'Beach' }]} />
 *     <Conversation.EndButton />
 *   </Conversation.Controls>
 * );
 * ```
 */
export const BackgroundMenu: Part<'div', BackgroundMenuState, BackgroundMenuOwnProps> = definePart(
  'background-menu',
  'div',
  ({ images, blurStrength }: BackgroundMenuOwnProps) => {
    const labels = useLabels();
    const chosen = useBackground().background.type;
    const { enabled } = useNoiseCancellation();
    const { open, close, ref, buttonProps, menuProps } = useMenu();
    const { background, noise } = useEffectChoices(close, blurStrength, images);
    const problem = background.problem || noise.problem;
    if (!background.isOffered && !noise.isOffered) return null;
    return {
      state: { open, background: chosen, noiseCancellation: enabled, problem },
      ref,
      children: (
        <div data-tavus-part="device-menu" data-open={open ? '' : undefined}>
          <button
            type="button"
            data-tavus-part="background-menu-button"
            aria-label={labels.backgroundMenu}
            {...buttonProps}
          >
            {problem ? noticeIcon : backgroundIcon}
          </button>
          {problem && <EffectAlert />}
          {open && (
            <div
              role="menu"
              data-tavus-part="device-menu-list"
              aria-label={labels.backgroundMenu}
              {...menuProps}
            >
              {problem && <MenuNote>{labels.effectFailed}</MenuNote>}
              {background.isOffered && background.group}
              {noise.isOffered && noise.group}
            </div>
          )}
        </div>
      ),
    };
  },
  ['images', 'blurStrength'],
);
