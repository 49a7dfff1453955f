/** How large the launcher of a widget and its panel are. */
export type WidgetSize = 'small' | 'medium' | 'large';
