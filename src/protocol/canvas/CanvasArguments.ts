/**
 * The arguments of each kind of Magic Canvas card that this library knows, by the name of its component without the prefix
 * `canvas.` (see "Components" of Magic Canvas in the Tavus docs).
 */
export interface CanvasArguments {
  readonly question: QuestionArguments;
  readonly input: InputArguments;
  readonly calendar: CalendarArguments;
  readonly text: TextArguments;
  readonly chart: ChartArguments;
  readonly alert: AlertArguments;
}

/** The arguments of `canvas.question`. */
export interface QuestionArguments {
  readonly question: string;
  /** Two to ten options with different ids. */
  readonly options: readonly QuestionOption[];
  /** True if the user may choose several options. */
  readonly multiSelect: boolean;
  /** True if the user may skip the question. */
  readonly allowSkip: boolean;
  /** True if the user may write an answer of their own. */
  readonly allowOther: boolean;
  /** True if the PAL sent a correct answer, as in a quiz. */
  readonly hasCorrectAnswer: boolean;
}

/** An option of a question. */
export interface QuestionOption {
  readonly id: string;
  readonly label: string;
  /** True if the user may add details to this option. */
  readonly allowFreeText: boolean;
  readonly freeTextPlaceholder?: string | undefined;
}

/** The arguments of `canvas.input`. */
export interface InputArguments {
  readonly prompt: string;
  readonly placeholder?: string | undefined;
  /** `text` by default. With `number`, the answer is a number. */
  readonly inputType: 'text' | 'email' | 'number' | 'tel';
  readonly required: boolean;
  readonly allowSkip: boolean;
}

/** The arguments of `canvas.calendar`. */
export interface CalendarArguments {
  readonly title?: string | undefined;
  /** An IANA time zone such as `Europe/Berlin`. */
  readonly timezone?: string | undefined;
  /** `slot_picker` if there are slots, else `date_picker`, unless the PAL says otherwise. */
  readonly mode: 'date_picker' | 'slot_picker' | 'date_time' | 'range';
  /** True if the user may choose several slots. */
  readonly multiSelect: boolean;
  /** At most 24. Empty unless `mode` is `slot_picker` or `date_time`. */
  readonly slots: readonly CalendarSlot[];
  /** At most six. */
  readonly presets: readonly CalendarPreset[];
  /** The day that is chosen at first, as `YYYY-MM-DD`. */
  readonly initialDate?: string | undefined;
  /** The month that is shown at first, as `YYYY-MM`. */
  readonly initialMonth?: string | undefined;
}

/** A time that a calendar offers. */
export interface CalendarSlot {
  readonly id: string;
  /** The start, as an ISO 8601 text. */
  readonly start: string;
  /** The end, as an ISO 8601 text. */
  readonly end: string;
  readonly label?: string | undefined;
}

/** A day that a calendar offers as a shortcut. */
export interface CalendarPreset {
  readonly label: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** The arguments of `canvas.text`. */
export interface TextArguments {
  readonly title?: string | undefined;
  readonly body: string;
  /** `plain` by default. */
  readonly format: 'plain' | 'markdown';
}

/** The arguments of `canvas.chart`. */
export interface ChartArguments {
  /** One to twelve points. */
  readonly data: readonly ChartPoint[];
  /** `bar` by default. */
  readonly chartType: 'bar' | 'line' | 'pie';
  readonly title?: string | undefined;
  readonly xLabel?: string | undefined;
  readonly yLabel?: string | undefined;
}

/** A value of a chart. */
export interface ChartPoint {
  readonly label: string;
  readonly value: number;
}

/** The arguments of `canvas.alert`. */
export interface AlertArguments {
  readonly title?: string | undefined;
  readonly body: string;
  /** `info` by default. */
  readonly severity: 'info' | 'success' | 'warning' | 'error';
  /** 1 to 120. The card goes by itself after this time. */
  readonly autoDismissSeconds?: number | undefined;
}
