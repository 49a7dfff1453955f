/** The English labels of the parts that the default layout does not use, so that script tags do without them. */
export const partLabels: PartLabels = {
  feedback: 'How was your conversation?',
  thumbsUp: 'Good',
  thumbsDown: 'Not good',
  stars: '{count} of 5 stars',
  feedbackComment: 'Anything to add? (optional)',
  sendFeedback: 'Send feedback',
  feedbackNotSent: 'We couldn’t send your feedback. Try again.',
  feedbackThanks: 'Thanks for your feedback.',
  summary: 'What you talked about',
  summarizing: 'Writing a summary…',
  consent: 'Before you start',
  consentText: 'You’ll talk with an AI. It processes what your microphone and camera pick up.',
  consentLink: 'Learn more',
  giveConsent: 'I agree',
  backgroundMenu: 'Background and noise',
  background: 'Background',
  noBackground: 'No effect',
  blurBackground: 'Blur',
  noiseCancellation: 'Noise cancellation',
  effectFailed: 'We couldn’t apply the effect.',
};

/** The texts of the parts that the default layout does not use. */
export interface PartLabels {
  /** The question of the feedback after a conversation. */
  readonly feedback: string;
  /** The choice of the feedback for a good conversation. */
  readonly thumbsUp: string;
  /** The choice of the feedback for a bad conversation. */
  readonly thumbsDown: string;
  /** The choices of the feedback from one to five stars. `{count}` is the number. */
  readonly stars: string;
  /** The name of the comment field of the feedback. */
  readonly feedbackComment: string;
  /** The button that sends the feedback. */
  readonly sendFeedback: string;
  /** The error when the feedback could not be sent. */
  readonly feedbackNotSent: string;
  /** The text after the feedback was sent. */
  readonly feedbackThanks: string;
  /** The heading of the summary after a conversation. */
  readonly summary: string;
  /** The text in place of the summary until it is there. */
  readonly summarizing: string;
  /** The heading of the consent. */
  readonly consent: string;
  /** The default text of the consent. */
  readonly consentText: string;
  /** The link of the consent to what the visitor consents to. */
  readonly consentLink: string;
  /** The button that consents. */
  readonly giveConsent: string;
  /** The button that opens the menu of background and noise cancellation. */
  readonly backgroundMenu: string;
  /** The heading of the backgrounds in that menu. */
  readonly background: string;
  /** The choice of no background. */
  readonly noBackground: string;
  /** The choice of a blurred background. */
  readonly blurBackground: string;
  /** The choice of noise cancellation. */
  readonly noiseCancellation: string;
  /** The error when a background or noise cancellation could not be applied. */
  readonly effectFailed: string;
}
