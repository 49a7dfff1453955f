/** What is said about a device that cannot be used. `{device}` is its name. */
export interface HelpLabels {
  /** The help while the browser asks for permission. */
  readonly helpPending: string;
  /** The help after the visitor or the system has denied permission. */
  readonly helpBlocked: string;
  /** The same help in Chrome, Edge and their like. */
  readonly helpBlockedInChrome: string;
  /** The same help in Firefox. */
  readonly helpBlockedInFirefox: string;
  /** The same help in Safari. */
  readonly helpBlockedInSafari: string;
  /** The help after the permission prompt was closed without an answer. */
  readonly helpDismissed: string;
  /** The help when the embedding page's permissions policy forbids the device. */
  readonly helpDisallowed: string;
  /** The help when no device was found. */
  readonly helpNotFound: string;
  /** The help when another application is using the device. */
  readonly helpInUse: string;
  /** The help when the browser does not support the device, or the page is insecure. */
  readonly helpNotSupported: string;
  /** The help for every other problem with a device. */
  readonly helpUnknown: string;
  /** The notice while the system, not the visitor, mutes the device. */
  readonly helpMutedBySystem: string;
  /** The notice after the device was unplugged and the device `{name}` has replaced it. */
  readonly helpReplaced: string;
}
