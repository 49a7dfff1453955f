import { useLabels } from '../../hooks/labels/useLabels';
import { useCamera } from '../../hooks/media/useCamera';
import { useMicrophone } from '../../hooks/media/useMicrophone';
import { useSpeaker } from '../../hooks/media/useSpeaker';
import { definePart, type Part } from '../anatomy/definePart';
import { groupRole } from '../anatomy/groupRole';
import { checkIcon, chevronUpIcon } from '../anatomy/icons';
import type { DeviceKind } from './DeviceSelect';
import { useMenu } from './useMenu';

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
    const labels = useLabels();
    const { open, close, ref, buttonProps, menuProps } = useMenu();
    const devices = { microphone: useMicrophone(), camera: useCamera(), speaker: useSpeaker() };
    const titles = {
      microphone: labels.chooseMicrophone,
      camera: labels.chooseCamera,
      speaker: labels.chooseSpeaker,
    };
    const name = kind === 'camera' ? labels.cameraMenu : labels.audioMenu;
    const kinds: readonly DeviceKind[] = kind === 'camera' ? ['camera'] : ['microphone', 'speaker'];
    // An open menu stays, so that the focus is not lost when a device is unplugged.
    if (!open && kinds.every((kind) => devices[kind].devices.length < 2)) return null;

    const isInUse = (kind: DeviceKind, deviceId: string) =>
      deviceId === (devices[kind].deviceId ?? devices[kind].devices[0]?.deviceId);
    function choose(kind: DeviceKind, deviceId: string) {
      void devices[kind].setDevice(deviceId);
      close();
    }
    const groups = kinds.filter((kind) => devices[kind].devices.length > 0);
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
              {groups.map((kind) => (
                // biome-ignore lint/a11y/useAriaPropsSupportedByRole: Biome does not read the role, which is a constant.
                <div
                  key={kind}
                  role={groupRole}
                  aria-label={titles[kind]}
                  data-tavus-part="device-menu-group"
                >
                  <p aria-hidden="true">{titles[kind]}</p>
                  {devices[kind].devices.map(({ deviceId, label }, index) => (
                    <button
                      key={deviceId}
                      type="button"
                      role="menuitemradio"
                      aria-checked={isInUse(kind, deviceId)}
                      tabIndex={-1}
                      onClick={() => choose(kind, deviceId)}
                    >
                      {isInUse(kind, deviceId) && checkIcon}
                      {/* Device names may run in another direction than the page. */}
                      <span dir="auto">{label || `${titles[kind]} ${index + 1}`}</span>
                    </button>
                  ))}
                </div>
              ))}
            </div>
          )}
        </>
      ),
    };
  },
  ['kind'],
);
