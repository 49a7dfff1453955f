import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A canned response that the API sends once instead of handling the request. */
export interface Answer {
  readonly status?: number;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as is. */
  readonly text?: string;
  readonly headers?: Record<string, string>;
  readonly delayMs?: number;
  /** Whether to hold the response until the test calls `release`. */
  readonly held?: boolean;
  /** Whether to close the connection in the middle of the body. */
  readonly cutOff?: boolean;
  /** Whether to never send the second half of the body. */
  readonly stall?: boolean;
}

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown> | undefined;
}

export interface FakeDeployment {
  readonly init?: Record<string, unknown>;
  readonly password?: string;
  readonly captchaToken?: string;
}

export interface FakeTavusApi {
  readonly url: string;
  readonly apiKey: string;
  readonly requests: readonly SeenRequest[];
  /** The status of every conversation created since the last reset, by id. `active` ones would be billed. */
  readonly conversations: ReadonlyMap<string, string>;
  readonly deployments: Map<string, FakeDeployment>;
  /** How many conversations may be active at once. */
  maxConversations: number;
  /** The base of the room URLs. */
  roomUrl: string;
  answerNext(answer: Answer): void;
  /** Sends the held responses. */
  release(): void;
  /** Resets everything except `roomUrl` for the next test. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts a local fake of the documented Tavus API, with the endpoints that servers and pages use. */
export async function startFakeTavusApi(): Promise<FakeTavusApi> {
  const requests: SeenRequest[] = [];
  const conversations = new Map<string, string>();
  const answers: Answer[] = [];
  const held: (() => void)[] = [];
  let created = 0;

  const server = createServer(async (request, response) => {
    if (request.method === 'OPTIONS') return allow(request, response);
    const path = new URL(request.url ?? '/', 'http://fake').pathname;
    const text = await readAll(request);
    if (path.startsWith('/fake/')) return control(path, text, request, response);
    const seen = { method: request.method ?? '', path, headers: request.headers, body: parse(text) };
    requests.push(seen);
    const answer = answers.shift() ?? reply(seen);
    if (answer.held) await new Promise<void>((resolve) => held.push(resolve));
    await send(request, response, answer);
  });

  function reply(request: SeenRequest): Answer {
    const [version, kind, id, ...rest] = request.path.split('/').filter(Boolean);
    if (version !== 'v2') return notFound;
    if (kind === 'deployments') return deployment(request, id ?? '', rest);
    if (kind !== 'conversations') return notFound;
    if (request.headers['x-api-key'] !== api.apiKey)
      return { status: 401, body: { message: 'Invalid access token' } };
    if (request.method === 'POST' && !id) return create(request, true);
    if (!id || !conversations.has(id)) return notFound;
    if (request.method === 'GET') return { body: describe(id) };
    if (request.method === 'POST' && rest[0] === 'end') return end(id);
    return notFound;
  }

  function create({ body = {} }: SeenRequest, needsPal: boolean): Answer {
    if (needsPal && !body.pal_id && !body.persona_id && !body.face_id && !body.replica_id)
      return { status: 400, body: { error: 'One of pal_id or face_id is required' } };
    const active = [...conversations.values()].filter((status) => status === 'active').length;
    if (active >= api.maxConversations)
      return { status: 400, body: { message: 'User has reached maximum concurrent conversations' } };
    created += 1;
    const id = `c${created}`;
    conversations.set(id, 'active');
    return { body: { ...describe(id), ...(body.require_auth === true && { meeting_token: `token-${id}` }) } };
  }

  function end(id: string): Answer {
    conversations.set(id, 'ended');
    return { body: { conversation_id: id, status: 'ended' } };
  }

  function describe(id: string) {
    return {
      conversation_id: id,
      conversation_name: `Conversation ${id}`,
      conversation_url: `${api.roomUrl}${id}`,
      status: conversations.get(id),
      callback_url: '',
      created_at: '2026-01-01T00:00:00.000Z',
    };
  }

  function deployment(request: SeenRequest, id: string, [action, conversationId, verb]: string[]): Answer {
    const found = api.deployments.get(id);
    if (!found) return { status: 404, body: { error: 'Deployment not found' } };
    if (action === 'init') return { body: { ...initOf(id, found), ...found.init } };
    if (action === 'conversations' && conversationId && verb === 'end') return end(conversationId);
    if (action !== 'start' || request.method !== 'POST') return notFound;
    if (found.password !== undefined && request.body?.password !== found.password)
      return { status: 401, body: { error: 'Invalid password' } };
    if (found.captchaToken !== undefined && request.body?.captcha_token !== found.captchaToken)
      return { status: 403, body: { error: 'Captcha verification failed' } };
    return create(request, false);
  }

  /** Lets a browser test do over HTTP what a Node test does with the `FakeTavusApi` object. */
  function control(path: string, text: string, request: IncomingMessage, response: ServerResponse) {
    const body = parse(text) ?? {};
    if (path === '/fake/reset') api.reset();
    if (path === '/fake/answer-next') answers.push(body);
    if (path === '/fake/release') api.release();
    if (path.startsWith('/fake/deployments/')) api.deployments.set(path.split('/').at(-1) ?? '', body);
    const state = { requests, conversations: Object.fromEntries(conversations) };
    return send(request, response, { body: state });
  }

  // A busy machine sends a request on a kept connection just when the default, five seconds, is over and it is closed.
  server.keepAliveTimeout = 120_000;
  const url = await listen(server);
  const api: FakeTavusApi = {
    url,
    apiKey: 'tvs-secret-key-0123456789',
    requests,
    conversations,
    deployments: new Map(),
    maxConversations: 3,
    roomUrl: 'https://tavus.daily.co/',
    answerNext: (answer) => void answers.push(answer),
    release() {
      for (const sendIt of held.splice(0)) sendIt();
    },
    reset() {
      api.release();
      requests.length = 0;
      answers.length = 0;
      created = 0;
      conversations.clear();
      api.deployments.clear();
      api.maxConversations = 3;
    },
    close: () => stop(server),
  };
  return api;
}

const notFound: Answer = { status: 404, body: { message: 'Not found' } };

function initOf(id: string, { password, captchaToken }: FakeDeployment) {
  return {
    deployment_id: id,
    channel: 'widget',
    customization: {
      widget: {},
      preview: { title: 'Talk to Mira', description: 'She knows our shop.', btn_title: 'Start' },
      haircheck: {},
      after_call: { title: 'Goodbye', description: 'Come again.' },
      show_haircheck: true,
    },
    has_password: password !== undefined,
    thumbnail_video_url: 'https://cdn.example.com/mira.mp4',
    thumbnail_image_url: 'https://cdn.example.com/mira.png',
    show_tavus_branding: false,
    limits: { max_call_duration: 300, daily_call_limit_per_user: 5 },
    captcha:
      captchaToken === undefined
        ? null
        : { provider: 'turnstile', site_key: 'site', challenge_path: null, action: 'start' },
    is_available: true,
    unavailable_reason: null,
  };
}

async function send(request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> {
  if (answer.delayMs) await new Promise((resolve) => setTimeout(resolve, answer.delayMs).unref());
  const text = answer.text ?? JSON.stringify(answer.body ?? {});
  response.writeHead(answer.status ?? 200, {
    'content-type': answer.text === undefined ? 'application/json' : 'text/html',
    ...cors(request),
    ...answer.headers,
  });
  if (!answer.cutOff && !answer.stall) return void response.end(text);
  response.write(text.slice(0, Math.ceil(text.length / 2)));
  if (answer.cutOff) response.socket?.end();
}

function allow(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(204, {
    ...cors(request),
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'content-type',
  });
  response.end();
}

function cors(request: IncomingMessage): Record<string, string> {
  const origin = request.headers.origin;
  return origin === undefined ? {} : { 'access-control-allow-origin': origin };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): Record<string, unknown> | undefined {
  return text === '' ? undefined : JSON.parse(text);
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    // A server that is never closed does not keep the process alive.
    server.unref().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve(`http://127.0.0.1:${port}`);
    });
  });
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
