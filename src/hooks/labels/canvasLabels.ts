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
  canvasErrorFrom: 'Problem reported by {name}',
  canvasCardFrom: 'Card from {name}',
  canvasShowsQuestion: '{name} shows a question: {title}',
  canvasShowsCalendar: '{name} shows a calendar: {title}',
  canvasShowsText: '{name} shows a text: {title}',
  canvasShowsChart: '{name} shows a chart: {title}',
  canvasShowsCard: '{name} shows a card.',
  canvasSkip: 'Skip',
  canvasClose: 'Close card',
  canvasDismiss: 'Dismiss',
  canvasSending: 'Sending…',
  canvasSent: 'Sent',
  canvasNotSent: 'Your answer could not be sent.',
  canvasWaiting: 'You can send it once the connection is back.',
  canvasChooseOne: 'Choose an answer first.',
  canvasSeveral: 'You can choose more than one.',
  canvasEnterAnswer: 'Enter an answer first.',
  canvasEnterEmail: 'Enter a complete email address.',
  canvasEnterNumber: 'Enter a number.',
  canvasNotShown: 'This card could not be shown.',
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
}
