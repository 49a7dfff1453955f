/** The English texts of Magic Canvas, which load with the first card. */
export const canvasLabels: CanvasLabels = {
  canvasSkipSaid: 'I’d rather not answer that.',
  canvasClosedNote: 'The visitor closed the card “{title}”.',
  canvasClosedUntitledNote: 'The visitor closed the card.',
  canvasQuestionFrom: 'Question from {name}',
  canvasCalendarFrom: 'Calendar from {name}',
  canvasTextFrom: 'Text from {name}',
  canvasChartFrom: 'Chart from {name}',
  canvasInfoFrom: 'Note from {name}',
  canvasSuccessFrom: 'Good news from {name}',
  canvasWarningFrom: 'Warning from {name}',
  canvasErrorFrom: 'Alert from {name}',
  canvasCardFrom: 'Card from {name}',
  canvasShowsQuestion: '{name} has a question: {title}',
  canvasShowsCalendar: '{name} shared a calendar: {title}',
  canvasShowsText: '{name} shared a text: {title}',
  canvasShowsChart: '{name} shared a chart: {title}',
  canvasShowsCard: '{name} shared a card.',
  canvasSkip: 'Skip',
  canvasClose: 'Close card',
  canvasDismiss: 'Dismiss',
  canvasSending: 'Sending…',
  canvasSent: 'Sent',
  canvasNotSent: 'We couldn’t send your answer.',
  canvasWaiting: 'You can send it once you’re reconnected.',
  canvasChooseOne: 'Choose an answer first.',
  canvasSeveral: 'You can choose more than one.',
  canvasEnterAnswer: 'Enter an answer first.',
  canvasEnterEmail: 'Enter a valid email address.',
  canvasEnterNumber: 'Enter a number.',
  canvasNotShown: 'We couldn’t show this card.',
  canvasCalendarPreviousYear: 'Previous year',
  canvasCalendarPreviousMonth: 'Previous month',
  canvasCalendarNextMonth: 'Next month',
  canvasCalendarNextYear: 'Next year',
  canvasCalendarChooseDay: 'Choose a day.',
  canvasCalendarChooseTime: 'Choose a time.',
  canvasCalendarFirstDay: 'Choose the first day.',
  canvasCalendarLastDay: 'From {date}. Choose the last day.',
  canvasCalendarChosen: '{count} times chosen',
  canvasCalendarZone: 'Time zone: {zone}',
  canvasChartBars: 'Bar chart',
  canvasChartLine: 'Line chart',
  canvasChartPie: 'Pie chart',
  canvasChartExtremes: 'The largest is {largest} ({most}), the smallest is {smallest} ({least}).',
  canvasChartRises:
    'From {first} it rises to {last}. The highest is {largest} ({most}), the lowest is {smallest} ({least}).',
  canvasChartFalls:
    'From {first} it falls to {last}. The highest is {largest} ({most}), the lowest is {smallest} ({least}).',
  canvasChartReturns:
    'It ends where it began, at {first}. The highest is {largest} ({most}), the lowest is {smallest} ({least}).',
  canvasChartOne: 'The only value is {value} ({label}).',
  canvasChartEqual: 'All values are {value}.',
  canvasChartNumbers: 'View as table',
  canvasChartLabel: 'Label',
  canvasChartValue: 'Value',
};

/** The texts of Magic Canvas, with what the PAL hears of the visitor's actions. */
export interface CanvasLabels {
  /** What the visitor says to the PAL by skipping a card. The transcript shows it. */
  readonly canvasSkipSaid: string;
  /** What the PAL learns when the visitor closes a card. `{title}` is its title. The visitor does not see it. */
  readonly canvasClosedNote: string;
  /** The same for a card without a title. */
  readonly canvasClosedUntitledNote: string;
  /** The name of a card with a question or a field. */
  readonly canvasQuestionFrom: string;
  /** The name of a card with a calendar. */
  readonly canvasCalendarFrom: string;
  /** The name of a card with a text. */
  readonly canvasTextFrom: string;
  /** The name of a card with a chart. */
  readonly canvasChartFrom: string;
  /** The name of an alert that informs. */
  readonly canvasInfoFrom: string;
  /** The name of an alert about a success. */
  readonly canvasSuccessFrom: string;
  /** The name of an alert that warns. */
  readonly canvasWarningFrom: string;
  /** The name of an alert about an error. */
  readonly canvasErrorFrom: string;
  /** The name of every other card. */
  readonly canvasCardFrom: string;
  /** The announcement of a question or a field. */
  readonly canvasShowsQuestion: string;
  /** The announcement of a calendar. */
  readonly canvasShowsCalendar: string;
  /** The announcement of a text. */
  readonly canvasShowsText: string;
  /** The announcement of a chart. */
  readonly canvasShowsChart: string;
  /** The announcement of every other card. */
  readonly canvasShowsCard: string;
  /** The button that leaves a card unanswered. */
  readonly canvasSkip: string;
  /** The button that closes a card. */
  readonly canvasClose: string;
  /** The button that removes a card that could not be shown. */
  readonly canvasDismiss: string;
  /** The note while an answer is being sent. */
  readonly canvasSending: string;
  /** The note after an answer was sent. */
  readonly canvasSent: string;
  /** The error when an answer could not be sent. */
  readonly canvasNotSent: string;
  /** Why nothing can be sent while the connection is lost. */
  readonly canvasWaiting: string;
  /** The error when no option is chosen. */
  readonly canvasChooseOne: string;
  /** The hint of a question with several answers. */
  readonly canvasSeveral: string;
  /** The error when a required field is empty. */
  readonly canvasEnterAnswer: string;
  /** The error when a field has no valid email address. */
  readonly canvasEnterEmail: string;
  /** The error when a field has no number. */
  readonly canvasEnterNumber: string;
  /** The text in place of a card that could not be shown. */
  readonly canvasNotShown: string;
  /** The button that shows the month a year before. */
  readonly canvasCalendarPreviousYear: string;
  /** The button that shows the month before. */
  readonly canvasCalendarPreviousMonth: string;
  /** The button that shows the month after. */
  readonly canvasCalendarNextMonth: string;
  /** The button that shows the month a year after. */
  readonly canvasCalendarNextYear: string;
  /** What is missing while no day is chosen. */
  readonly canvasCalendarChooseDay: string;
  /** What is missing while no time is chosen. */
  readonly canvasCalendarChooseTime: string;
  /** What is missing while no day of a range is chosen. */
  readonly canvasCalendarFirstDay: string;
  /** What is missing while only the first day of a range is chosen, which is `{date}`. */
  readonly canvasCalendarLastDay: string;
  /** How many times of day are chosen, if there are several. `{count}` is the number. */
  readonly canvasCalendarChosen: string;
  /** The time zone of the times. `{zone}` is its name. */
  readonly canvasCalendarZone: string;
  /** The accessible name of a chart with bars. */
  readonly canvasChartBars: string;
  /** The accessible name of a chart with a line. */
  readonly canvasChartLine: string;
  /** The accessible name of a chart with the slices of a pie. */
  readonly canvasChartPie: string;
  /** The summary of a chart: the labels and values of the largest and the smallest one. */
  readonly canvasChartExtremes: string;
  /** The summary of a line that ends higher than it began. `{first}` and `{last}` are the values at its ends. */
  readonly canvasChartRises: string;
  /** The summary of a line that ends lower than it began. */
  readonly canvasChartFalls: string;
  /** The summary of a line that ends where it began. */
  readonly canvasChartReturns: string;
  /** The summary of a chart with one value. */
  readonly canvasChartOne: string;
  /** The summary of a chart whose values are all the same. */
  readonly canvasChartEqual: string;
  /** The button that shows the numbers of a chart as a table. */
  readonly canvasChartNumbers: string;
  /** The heading of the labels in that table. */
  readonly canvasChartLabel: string;
  /** The heading of the values in that table. */
  readonly canvasChartValue: string;
}
