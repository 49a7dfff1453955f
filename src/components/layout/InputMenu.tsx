import { useLabels } from '../../hooks/labels/useLabels';
import { definePart, type Part } from '../anatomy/definePart';
import { chevronUpIcon, noticeIcon } from '../anatomy/icons';
import { EffectAlert } from '../menus/EffectAlert';
import { MenuNote } from '../menus/MenuNote';
import { useDeviceChoices } from '../menus/useDeviceChoices';
import { useEffectChoices } from '../menus/useEffectChoices';
import { useMenu } from '../menus/useMenu';
import type { DeviceMenuOwnProps, DeviceMenuState } from '../parts/DeviceMenu';

/** The menu of devices, which also offers what the browser can do with their picture or sound. */
export const InputMenu: Part<'div', DeviceMenuState, DeviceMenuOwnProps> = definePart(
  'device-menu',
  'div',
  ({ kind }: DeviceMenuOwnProps) => {
    const labels = useLabels();
    const { open, close, ref, buttonProps, menuProps } = useMenu();
    const devices = useDeviceChoices(kind, close);
    const effect = useEffectChoices(close)[kind === 'camera' ? 'background' : 'noise'];
    if (!open && !devices.hasChoice && !effect.isOffered) return null;
    const effectName = kind === 'camera' ? labels.background : labels.noiseCancellation;
    const names = [devices.hasChoice && devices.name, effect.isOffered && effectName];
    const name = names.filter(Boolean).join(', ');
    return {
      state: { kind, open },
      ref,
      children: (
        <>
          <button type="button" data-tavus-part="device-menu-button" aria-label={name} {...buttonProps}>
            {effect.problem ? noticeIcon : chevronUpIcon}
          </button>
          {effect.problem && <EffectAlert />}
          {open && (
            <div role="menu" data-tavus-part="device-menu-list" aria-label={name} {...menuProps}>
              {effect.problem && <MenuNote>{labels.effectFailed}</MenuNote>}
              {devices.groups}
              {effect.isOffered && effect.group}
            </div>
          )}
        </>
      ),
    };
  },
  ['kind'],
);
