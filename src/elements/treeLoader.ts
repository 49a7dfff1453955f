/** Brings what is behind the click: React, Daily and the conversation. The script-tag build brings it from beside itself. */
export const loadTree = (): Promise<typeof import('./mountTree')> => import('./mountTree');
