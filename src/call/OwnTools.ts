/** Whether the application handles a tool by its name. */
export interface OwnTools {
  /** Set by the tool handlers, if there are any. */
  has: (name: string) => boolean;
}

/** Creates the answer of a session without tool handlers, for `session.part`. */
export function createOwnTools(): OwnTools {
  return { has: () => false };
}
