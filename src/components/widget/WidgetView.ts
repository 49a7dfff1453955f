/** How much of a widget is open: the launcher, the panel, or a pill while the conversation continues. */
export type WidgetView = 'closed' | 'open' | 'minimized';
