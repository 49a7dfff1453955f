import Daily, { type DailyFactoryOptions, type DailyFatalErrorType } from '@daily-co/daily-js';
import type { ConversationSource } from '../../src/call/sources/ConversationSource';
import { defaultScript, type Script, type Simulation } from '../../src/simulator';
import { type LoopbackOptions, LoopbackRoom } from './LoopbackRoom';
import { openRoom, startCallMachine } from './rooms';

/** What a test can do with the PAL and the network, whoever carries the call. */
export type Carried = ConversationSource &
  Pick<
    Simulation,
    | 'sent'
    | 'calls'
    | 'ended'
    | 'say'
    | 'userSays'
    | 'callTool'
    | 'deliver'
    | 'palLeaves'
    | 'shutDown'
    | 'fail'
    | 'network'
  >;

/** Conversations over the real daily-js, in a room without a network. */
export interface Loopback extends Carried {
  /** The newest room. Not a getter: React looks at every property of what it is given. */
  room(): LoopbackRoom;
}

let conversations = 0;

/** Conversations for the real daily-js, with the simulator's PAL at the other end. */
export function loopback(script: Script = {}, options: LoopbackOptions = {}): Loopback {
  window.startCallMachine = startCallMachine;
  const rooms: LoopbackRoom[] = [];
  const ended: { conversationId: string; keepalive: boolean }[] = [];
  const newest = () => rooms.at(-1);

  return {
    key: `loopback ${options.id ?? ''}`,
    async create() {
      if (options.delayMs) await new Promise((resolve) => setTimeout(resolve, options.delayMs));
      if (options.failCreate) throw new Error('The server refused.');
      conversations += 1;
      const conversationId = `loopback-${conversations}`;
      const conversationUrl = `https://tavus.daily.co/${conversationId}`;
      const room = new LoopbackRoom(conversationId, { ...defaultScript, ...script }, options);
      rooms.push(room);
      openRoom(conversationUrl, room);
      return { conversationId, conversationUrl };
    },
    end({ conversationId }, { keepalive }) {
      ended.push({ conversationId, keepalive });
    },
    ended,
    room() {
      const room = newest();
      if (!room) throw new Error('No conversation was created yet.');
      return room;
    },
    get sent() {
      return rooms.flatMap((room) => room.sent);
    },
    get calls() {
      return rooms.map((room) => room.inspect());
    },
    say: (text) => newest()?.pal?.say(text),
    userSays: (text) => newest()?.pal?.userSays(text),
    callTool: (name, args = {}) => newest()?.pal?.callTool(name, args),
    deliver: (message, fromId) => newest()?.deliver(message, fromId),
    palLeaves: () => newest()?.removePal(),
    shutDown: (reason) =>
      newest()?.deliver({
        message_type: 'system',
        event_type: 'system.shutdown',
        properties: { shutdown_reason: reason },
      }),
    fail: (type: DailyFatalErrorType) => newest()?.fail(type),
    network: (event) => newest()?.network(event),
  };
}

const bundle = new URL('./bundle', import.meta.url).href;

/** Makes daily-js load the loopback machine instead of Daily's engine, from a folder of its own. */
export function loopbackOptions(folder: string = bundle): DailyFactoryOptions {
  const file = `${folder}/call-machine-object-bundle.js`;
  // The newer name came later than the oldest daily-js we allow; the older one makes the newest complain.
  const knowsFolder = Number(Daily.version().split('.')[1]) >= 90;
  const dailyConfig = knowsFolder ? { bundlePathOverride: folder } : { callObjectBundleUrlOverride: file };
  return { dailyConfig };
}
