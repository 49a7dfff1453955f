import { expect, it } from 'vitest';
import { createHandleSigner } from '../../src/server/HandleSigner';

it('signs any id as a URL-safe handle, and verifies it', async () => {
  const { sign, verify } = createHandleSigner('secret');
  for (let index = 0; index < 100; index += 1) {
    const id = `c${index}~?ÿ`;
    const handle = await sign(id);
    expect(handle).toMatch(/^[\w-]+\.[\w-]+$/);
    expect(await verify(handle)).toBe(id);
  }
});

it('rejects a handle with an extra part', async () => {
  const { sign, verify } = createHandleSigner('secret');
  expect(await verify(`${await sign('c1')}.AA`)).toBeUndefined();
});

it('rejects a signature made with the same secret for another purpose', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes('secret'), algorithm, false, ['sign']);
  const signature = await crypto.subtle.sign('HMAC', key, bytes('c1'));
  const base64 = btoa(String.fromCharCode(...new Uint8Array(signature)));
  const handle = `${btoa('c1')}.${base64.replaceAll('+', '-').replaceAll('/', '_')}`.replaceAll('=', '');
  expect(await createHandleSigner('secret').verify(handle)).toBeUndefined();
});

it.each(['', undefined])(
  'neither signs nor verifies with the secret %j, which anyone could use',
  async (secret) => {
    const { sign, verify } = createHandleSigner(secret);
    const handle = await createHandleSigner('secret').sign('c1');
    await expect(sign('c1')).rejects.toMatchObject({ code: 'missing-api-key' });
    await expect(verify(handle)).rejects.toMatchObject({ code: 'missing-api-key' });
  },
);
