import type { OpenSession } from './openSession';

/** The sessions by what code outside of React holds of them. */
export const openSessions: WeakMap<object, OpenSession> = new WeakMap();
