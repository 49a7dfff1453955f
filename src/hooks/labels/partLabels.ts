import type { Labels } from './Labels';

/** The English labels of the parts that the default layout does not use, so that script tags do without them. */
export const partLabels: Pick<
  Labels,
  | 'toolRunning'
  | 'feedback'
  | 'thumbsUp'
  | 'thumbsDown'
  | 'stars'
  | 'feedbackComment'
  | 'sendFeedback'
  | 'feedbackNotSent'
  | 'feedbackThanks'
  | 'consent'
  | 'consentText'
  | 'consentLink'
  | 'giveConsent'
  | 'backgroundMenu'
  | 'background'
  | 'noBackground'
  | 'blurBackground'
  | 'noiseCancellation'
  | 'effectFailed'
> = {
  toolRunning: 'One moment…',
  feedback: 'How was your conversation?',
  thumbsUp: 'Good',
  thumbsDown: 'Not good',
  stars: '{count} of 5 stars',
  feedbackComment: 'Anything to add? (optional)',
  sendFeedback: 'Send feedback',
  feedbackNotSent: 'Your feedback could not be sent. Please try again.',
  feedbackThanks: 'Thank you for your feedback.',
  consent: 'Before we begin',
  consentText: 'This conversation uses your microphone and camera and is processed by an AI.',
  consentLink: 'Learn more',
  giveConsent: 'I agree',
  backgroundMenu: 'Background and noise',
  background: 'Background',
  noBackground: 'No effect',
  blurBackground: 'Blur',
  noiseCancellation: 'Noise cancellation',
  effectFailed: 'The effect could not be applied.',
};
