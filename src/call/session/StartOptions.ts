/** The options for starting a conversation. */
export interface StartOptions {
  /**
   * `required`: asks for the microphone and the camera first (without the camera if `dailyOptions.videoSource` is false),
   * and creates no conversation if one of them cannot be used: the error is `media-refused`. By default, `optional`: the
   * conversation starts anyway, and the visitor can type.
   */
  readonly media?: 'required' | 'optional' | undefined;
}

/**
 * Starts a conversation, or joins the one in progress; see {@link StartOptions}. Also accepts a click event, so that
 * `start` can be used as `onClick`.
 */
export type StartConversation = (options?: StartOptions | { readonly type: string }) => Promise<void>;

/** Returns whether the conversation must not start without its inputs. */
export function requiresMedia(options: Parameters<StartConversation>[0]): boolean {
  return options !== undefined && 'media' in options && options.media === 'required';
}
