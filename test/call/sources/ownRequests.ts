import type { FromServerRequests } from '../../../src/call/sources/fromServer';

/** Creates and ends conversations with requests of its own, as an application whose server looks different does. */
export function ownRequests(serverUrl: string): FromServerRequests {
  let handle: unknown;
  return {
    async create() {
      const response = await fetch(serverUrl, { method: 'POST' });
      ({ handle } = await response.clone().json());
      return response;
    },
    async end({ conversationId }, { keepalive, reason }) {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ handle, conversationId, reason });
      await fetch(`${serverUrl}/end`, { method: 'POST', headers, body, keepalive });
    },
  };
}
