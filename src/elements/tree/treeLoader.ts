/** Brings what is behind the click: React, Daily and the conversation. */
export const loadTree = (): Promise<typeof import('./mountTree')> => import('./mountTree');
