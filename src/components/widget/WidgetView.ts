/** How much of a widget is open: a launcher, a panel, or a pill while the conversation goes on. */
export type WidgetView = 'closed' | 'open' | 'minimized';
