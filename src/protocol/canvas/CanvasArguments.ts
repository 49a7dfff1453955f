/**
 * The arguments of each kind of Magic Canvas card that this library knows, by the name of its component without the prefix
 * `canvas.` (see "Components" of Magic Canvas in the Tavus docs).
 */
export interface CanvasArguments {
  /** A question with options. */
  readonly question: QuestionArguments;
  /** A question with a field. */
  readonly input: InputArguments;
  /** A choice of a day, a time or a range. */
  readonly calendar: CalendarArguments;
  /** A text to read. */
  readonly text: TextArguments;
  /** Numbers as a chart. */
  readonly chart: ChartArguments;
  /** A short notice. */
  readonly alert: AlertArguments;
}

/** The arguments of `canvas.question`. */
export interface QuestionArguments {
  /** What the PAL asks. */
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
  /** What the answer names it by. */
  readonly id: string;
  /** What the user reads. */
  readonly label: string;
  /** True if the user may add details to this option. */
  readonly allowFreeText: boolean;
  /** What the field for details shows while it is empty. */
  readonly freeTextPlaceholder?: string | undefined;
}

/** The arguments of `canvas.input`. */
export interface InputArguments {
  /** What the PAL asks for. */
  readonly prompt: string;
  /** What the field shows while it is empty. */
  readonly placeholder?: string | undefined;
  /** `text` by default. With `number`, the answer is a number. */
  readonly inputType: 'text' | 'email' | 'number' | 'tel';
  /** True if the field must not be empty. */
  readonly required: boolean;
  /** True if the user may skip the question. */
  readonly allowSkip: boolean;
}

/** The arguments of `canvas.calendar`. */
export interface CalendarArguments {
  /** The heading of the card. */
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
  /** What the answer names it by. */
  readonly id: string;
  /** The start, as an ISO 8601 text. */
  readonly start: string;
  /** The end, as an ISO 8601 text. */
  readonly end: string;
  /** What the user reads in place of the time. */
  readonly label?: string | undefined;
}

/** A day that a calendar offers as a shortcut. */
export interface CalendarPreset {
  /** What the user reads. */
  readonly label: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/** The arguments of `canvas.text`. */
export interface TextArguments {
  /** The heading of the card. */
  readonly title?: string | undefined;
  /** The text, as `format` says. */
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
  /** The heading of the card. */
  readonly title?: string | undefined;
  /** What the labels of the points are, such as `Month`. */
  readonly xLabel?: string | undefined;
  /** What the values are, such as `Euros`. */
  readonly yLabel?: string | undefined;
}

/** A value of a chart. */
export interface ChartPoint {
  /** What the value belongs to. */
  readonly label: string;
  /** The number. */
  readonly value: number;
}

/** The arguments of `canvas.alert`. */
export interface AlertArguments {
  /** The heading of the card. */
  readonly title?: string | undefined;
  /** The text. */
  readonly body: string;
  /** `info` by default. */
  readonly severity: 'info' | 'success' | 'warning' | 'error';
  /** 1 to 120. The card goes by itself after this time. */
  readonly autoDismissSeconds?: number | undefined;
}
