/** Loads what the click needs: React, Daily and the conversation. */
export const loadTree = (): Promise<typeof import('./mountTree')> => import('./mountTree');
