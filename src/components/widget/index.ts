export type { HostedProps } from '../hosted/hosted';
export { TavusWidget, type TavusWidgetProps } from './TavusWidget';
export type { CloseBehavior, WidgetHandle } from './WidgetHandle';
export type { LauncherVariant } from './WidgetLauncher';
export type { WidgetSize } from './WidgetSize';
export type { WidgetView } from './WidgetView';
