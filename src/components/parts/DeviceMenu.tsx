import { definePart, type Part } from '../anatomy/definePart';
import { chevronUpIcon } from '../anatomy/icons';
import { useDeviceChoices } from '../menus/useDeviceChoices';
import { useMenu } from '../menus/useMenu';

/** The state of `Conversation.DeviceMenu`. */
export type DeviceMenuState = {
  /** Which devices it offers. */
  readonly kind: DeviceMenuOwnProps['kind'];
  /** True while the menu is open. */
  readonly open: boolean;
};

/** The props that `Conversation.DeviceMenu` adds to those of its element. */
export type DeviceMenuOwnProps = {
  /** `microphone` offers microphones and loudspeakers, `camera` offers cameras. */
  readonly kind: 'microphone' | 'camera';
};

/**
 * A small button, to be placed after `Conversation.MicButton` or `Conversation.CameraButton`, and the menu that it opens
 * to choose another device during the call. Renders nothing while there is at most one device of each kind.
 */
export const DeviceMenu: Part<'div', DeviceMenuState, DeviceMenuOwnProps> = definePart(
  'device-menu',
  'div',
  ({ kind }: DeviceMenuOwnProps) => {
    const { open, close, ref, buttonProps, menuProps } = useMenu();
    const { name, hasChoice, groups } = useDeviceChoices(kind, close);
    // An open menu stays, so that the focus is not lost when a device is unplugged.
    if (!open && !hasChoice) return null;
    return {
      state: { kind, open },
      ref,
      children: (
        <>
          <button type="button" data-tavus-part="device-menu-button" aria-label={name} {...buttonProps}>
            {chevronUpIcon}
          </button>
          {open && (
            <div role="menu" data-tavus-part="device-menu-list" aria-label={name} {...menuProps}>
              {groups}
            </div>
          )}
        </>
      ),
    };
  },
  ['kind'],
);
