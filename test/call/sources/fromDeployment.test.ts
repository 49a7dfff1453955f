// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FromDeploymentOptions, fromDeployment } from '../../../src/call/sources/fromDeployment';
import { loadDeployment } from '../../../src/call/sources/loadDeployment';
import { type FakeTavusApi, startFakeTavusApi } from '../../server/fakeTavusApi';

let api: FakeTavusApi;
beforeAll(async () => {
  api = await startFakeTavusApi();
});
beforeEach(() => {
  api.reset();
  api.deployments.set('d1', {});
});
afterAll(() => api.close());

const live = { signal: new AbortController().signal };
const source = (options: FromDeploymentOptions = {}) =>
  fromDeployment('d1', { baseUrl: `${api.url}/`, ...options });
const paths = () => api.requests.map(({ method, path }) => `${method} ${path}`);

describe('a deployment', () => {
  it('can be loaded without creating a conversation', async () => {
    api.deployments.set('d1', { password: 'sesame', captchaToken: 'human' });
    expect(await loadDeployment('d1', { baseUrl: api.url })).toEqual({
      deploymentId: 'd1',
      channel: 'widget',
      customization: {
        preview: { title: 'Talk to Mira', description: 'She knows our shop.', buttonTitle: 'Start' },
        afterCall: { title: 'Goodbye', description: 'Come again.' },
        showHairCheck: true,
        widget: {},
        hairCheck: {},
        raw: expect.objectContaining({ show_haircheck: true }),
      },
      hasPassword: true,
      thumbnailVideoUrl: 'https://cdn.example.com/mira.mp4',
      thumbnailImageUrl: 'https://cdn.example.com/mira.png',
      showTavusBranding: false,
      limits: { maxCallDurationSeconds: 300, dailyCallsPerUser: 5 },
      captcha: { provider: 'turnstile', siteKey: 'site', challengePath: undefined, action: 'start' },
      isAvailable: true,
      unavailableReason: undefined,
    });
    expect(api.conversations.size).toBe(0);
  });

  it('passes on its settings for the launcher, the hair check and the captcha', async () => {
    const captcha = {
      provider: 'turnstile',
      site_key: 'site',
      challenge_path: '/challenge',
      action: 'start',
    };
    const customization = { widget: { position: 'left' }, haircheck: { title: 'Ready?' } };
    api.answerNext({ body: { customization, captcha } });
    expect(await loadDeployment('d1', { baseUrl: api.url })).toMatchObject({
      customization: { widget: { position: 'left' }, hairCheck: { title: 'Ready?' } },
      captcha: { provider: 'turnstile', siteKey: 'site', challengePath: '/challenge', action: 'start' },
    });
  });

  it('is readable even if fields are missing or have the wrong type', async () => {
    api.answerNext({
      body: {
        customization: 7,
        limits: [],
        captcha: {},
        thumbnail_image_url: 'javascript:alert(1)',
        has_password: 'no',
      },
    });
    expect(await loadDeployment('d1', { baseUrl: api.url })).toMatchObject({
      deploymentId: 'd1',
      customization: { preview: { title: undefined }, raw: {} },
      captcha: undefined,
      thumbnailImageUrl: undefined,
      hasPassword: false,
      isAvailable: true,
    });
  });

  it('fails to load with the reason of an aborted signal', async () => {
    const reason = new Error('The page has gone.');
    const loading = loadDeployment('d1', { baseUrl: api.url, signal: AbortSignal.abort(reason) });
    await expect(loading).rejects.toBe(reason);
  });

  it.each([
    ['404', { status: 404, body: { error: 'No' } }, 'deployment-not-found'],
    ['403', { status: 403, body: { error: 'Origin' } }, 'not-authorized'],
    ['429', { status: 429, body: {} }, 'rate-limited'],
    ['500 and an HTML page', { status: 500, text: '<html>' }, 'create-failed'],
    ['an HTML page', { text: '<html>' }, 'create-failed'],
    ['a truncated response', { body: { deployment_id: 'x'.repeat(5000) }, cutOff: true }, 'network-failed'],
  ])('that responds with %s fails as %s', async (_, answer, code) => {
    api.answerNext(answer);
    await expect(loadDeployment('d1', { baseUrl: api.url })).rejects.toMatchObject({ code });
  });

  it.each(['', '..', 'a/b', 'd1?x=1'])('with an id such as %j is never requested', async (id) => {
    const loading = loadDeployment(id, { baseUrl: api.url });
    await expect(loading).rejects.toMatchObject({ code: 'deployment-not-found', recoverable: false });
    expect(api.requests).toHaveLength(0);
  });
});

describe('a source from a deployment', () => {
  it('loads the deployment, starts with the given options, and ends', async () => {
    const made = source({
      conversationalContext: 'On the price page.',
      customGreeting: 'Hi!',
      memoryStores: ['ann'],
      password: 'not asked for',
    });
    const conversation = await made.create(live);
    expect(conversation).toMatchObject({
      conversationId: 'c1',
      conversationUrl: 'https://tavus.daily.co/c1',
    });
    expect(api.requests[1]?.body).toEqual({
      conversational_context: 'On the price page.',
      custom_greeting: 'Hi!',
      memory_stores: ['ann'],
    });
    await made.end?.(conversation, { keepalive: true, reason: 'unmounted' });
    expect(paths()).toEqual([
      'GET /v2/deployments/d1/init',
      'POST /v2/deployments/d1/start',
      'POST /v2/deployments/d1/conversations/c1/end',
    ]);
    expect(api.conversations.get('c1')).toBe('ended');
  });

  it('reports the maximum duration of a conversation if the deployment has one', async () => {
    expect(await source().create(live)).toHaveProperty('maxDurationMs', 300_000);
    api.deployments.set('d1', { init: { limits: {} } });
    expect(await source().create(live)).toHaveProperty('maxDurationMs', undefined);
  });

  it('does not load a deployment that was already loaded', async () => {
    const deployment = await loadDeployment('d1', { baseUrl: api.url });
    await source({ deployment }).create(live);
    expect(paths()).toHaveLength(2);
  });

  it('reports why the deployment is unavailable, before it starts', async () => {
    api.deployments.set('d1', { init: { is_available: false, unavailable_reason: 'daily_limit_reached' } });
    await expect(source().create(live)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('daily_limit_reached'),
    });
    expect(paths()).toHaveLength(1);
  });

  it('requires a password and rejects a wrong one', async () => {
    api.deployments.set('d1', { password: 'sesame' });
    await expect(source().create(live)).rejects.toMatchObject({ code: 'password-required' });
    expect(paths()).toEqual(['GET /v2/deployments/d1/init']);
    await expect(source({ password: 'wrong' }).create(live)).rejects.toMatchObject({
      code: 'wrong-password',
      recoverable: true,
    });
    await source({ password: async () => 'sesame' }).create(live);
    expect(api.conversations.size).toBe(1);
  });

  it('requires a captcha and rejects a token that was not accepted', async () => {
    api.deployments.set('d1', { captchaToken: 'human' });
    await expect(source().create(live)).rejects.toMatchObject({ code: 'captcha-required' });
    const failing = source({ captchaToken: 'robot' }).create(live);
    await expect(failing).rejects.toMatchObject({ code: 'captcha-failed' });
    await source({ captchaToken: () => 'human' }).create(live);
    expect(api.conversations.size).toBe(1);
  });

  it.each([
    [400, { message: 'User has reached maximum concurrent conversations' }, 'concurrency-limit'],
    [402, {}, 'out-of-credits'],
    [403, {}, 'not-authorized'],
    [404, {}, 'deployment-not-found'],
    [422, {}, 'create-failed'],
    [429, {}, 'rate-limited'],
    [500, {}, 'create-failed'],
    [200, { hello: 'there' }, 'create-failed'],
    [200, { conversation_id: 'c1', conversation_url: 'javascript:0' }, 'create-failed'],
  ])('that receives %s %j fails as %s, without a retry', async (status, body, code) => {
    const deployment = await loadDeployment('d1', { baseUrl: api.url });
    api.answerNext({ status, body });
    await expect(source({ deployment }).create(live)).rejects.toMatchObject({ code });
    expect(paths()).toHaveLength(2);
  });

  it('starts nothing when it is aborted while loading', async () => {
    api.answerNext({ delayMs: 500 });
    const giveUp = new AbortController();
    const created = source().create({ signal: giveUp.signal });
    await expect.poll(paths).toHaveLength(1);
    giveUp.abort();
    await expect(created).rejects.toThrow();
    expect(paths()).toEqual(['GET /v2/deployments/d1/init']);
  });

  it('has a key that depends on the deployment and `key`, not on the other options', () => {
    expect(source({ customGreeting: 'a', password: () => 'b' }).key).toBe(source({ memoryStores: [] }).key);
    expect(source({ key: 'x' }).key).not.toBe(source().key);
    expect(fromDeployment('d2').key).not.toBe(fromDeployment('d1').key);
  });
});
