import type { ReactElement } from 'react';
import type { Background } from '../../call/effects/Background';
import { useBackground } from '../../hooks/effects/useBackground';
import { useNoiseCancellation } from '../../hooks/effects/useNoiseCancellation';
import { useLabels } from '../../hooks/labels/useLabels';
import { useTavusContext } from '../../hooks/react/TavusContext';
import { definePart, type Part } from '../anatomy/definePart';
import { groupRole } from '../anatomy/groupRole';
import { backgroundIcon, checkIcon, noticeIcon } from '../anatomy/icons';
import { useMenu } from './useMenu';

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
  ({ images = [], blurStrength }: BackgroundMenuOwnProps) => {
    const labels = useLabels();
    const { session } = useTavusContext();
    const picture = useBackground();
    const sound = useNoiseCancellation();
    const { open, close, ref, buttonProps, menuProps } = useMenu();
    const { background } = picture;
    const hasPicture = picture.supported && session.dailyOptions.videoSource !== false;
    const hasSound = sound.supported && session.dailyOptions.audioSource !== false;
    const problem = Boolean((hasPicture && picture.problem) || (hasSound && sound.problem));
    if (!hasPicture && !hasSound) return null;

    const blur: Background = { type: 'blur', strength: blurStrength };
    const backgrounds: readonly (readonly [text: string, background: Background])[] = [
      [labels.noBackground, { type: 'none' }],
      [labels.blurBackground, blur],
      ...images.map(({ url, label }) => [label, { type: 'image', url }] as const),
    ];
    const toggleNoise = () => {
      void sound.toggle();
      close();
    };
    return {
      state: { open, background: background.type, noiseCancellation: sound.enabled, problem },
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
          {/* Always rendered, because only changes in an existing live region are announced. */}
          <div role="status" data-tavus-part="announcer">
            {problem && <p>{labels.effectFailed}</p>}
          </div>
          {open && (
            <div
              role="menu"
              data-tavus-part="device-menu-list"
              aria-label={labels.backgroundMenu}
              {...menuProps}
            >
              {problem && (
                <div role="none" data-tavus-part="device-menu-group">
                  <p aria-hidden="true">{labels.effectFailed}</p>
                </div>
              )}
              {hasPicture && (
                // biome-ignore lint/a11y/useAriaPropsSupportedByRole: Biome does not read the role, which is a constant.
                <div role={groupRole} aria-label={labels.background} data-tavus-part="device-menu-group">
                  <p aria-hidden="true">{labels.background}</p>
                  {backgrounds.map(([text, choice]) => (
                    <Item
                      key={keyOf(choice)}
                      role="menuitemradio"
                      text={text}
                      checked={keyOf(choice) === keyOf(background)}
                      onChoose={() => {
                        void picture.setBackground(choice);
                        close();
                      }}
                    />
                  ))}
                </div>
              )}
              {hasSound && (
                <div role="none" data-tavus-part="device-menu-group">
                  <Item
                    role="menuitemcheckbox"
                    text={labels.noiseCancellation}
                    checked={sound.enabled}
                    onChoose={toggleNoise}
                  />
                </div>
              )}
            </div>
          )}
        </div>
      ),
    };
  },
  ['images', 'blurStrength'],
);

interface ItemProps {
  readonly role: 'menuitemradio' | 'menuitemcheckbox';
  readonly text: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function Item({ role, text, checked, onChoose }: ItemProps): ReactElement {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: Biome does not read the role; both can be checked.
    <button type="button" role={role} aria-checked={checked} tabIndex={-1} onClick={onChoose}>
      {checked && checkIcon}
      <span dir="auto">{text}</span>
    </button>
  );
}

function keyOf(background: Background): string {
  return background.type === 'image' ? `image ${background.url}` : background.type;
}
