export type { HostedProps } from '../hosted/hosted';
export { TavusWidget, type TavusWidgetProps } from './TavusWidget';
export type { LauncherVariant } from './WidgetLauncher';
export type { WidgetView } from './WidgetView';
