'use server';

import { headers } from 'next/headers';
import { tavus } from './tavus';

/** Creates a conversation for `fromServer({ create })`, with the same checks as the route handler. */
export async function createConversation(body: unknown): Promise<unknown> {
  const forwarded = new Headers(await headers());
  forwarded.set('content-type', 'application/json');
  forwarded.delete('content-length');
  const url = `http://${forwarded.get('host')}/api/tavus`;
  const request = new Request(url, { method: 'POST', headers: forwarded, body: JSON.stringify(body) });
  return (await tavus(request)).json();
}
