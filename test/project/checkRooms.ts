import { type Files, resolveImport } from './checkFloors';
import { readImports } from './readImports';

/** The files in a floor's own folder, next to its rooms. */
const root = '';

/**
 * The rooms of each floor, from the lowest level up. A room imports from itself and from lower levels; rooms that share a
 * level are neighbors and import nothing from each other. Floors that are not listed have no rooms.
 */
const levels: Record<string, readonly (readonly string[])[]> = {
  protocol: [['wire'], ['canvas', 'recording'], [root]],
  state: [['log'], ['fold'], [root], ['views', 'canvas']],
  call: [
    [root],
    ['media', 'audio', 'sources', 'daily'],
    ['run'],
    ['session'],
    ['tools', 'send', 'effects', 'canvas'],
    ['recording'],
  ],
  hooks: [
    ['react'],
    ['labels', 'speech', 'tools'],
    ['media'],
    ['conversation', 'screen', 'effects', 'canvas'],
    ['recording'],
  ],
  components: [
    ['anatomy', 'provider'],
    ['menus', 'transcript', 'canvas/markdown', 'canvas/calendar', 'canvas/chart'],
    ['canvas'],
    ['canvas/frame'],
    ['board'],
    ['parts'],
    ['layout'],
    [root],
    ['hosted'],
    ['widget'],
  ],
  devtools: [['entries'], ['model'], ['pieces'], ['tabs'], ['panel'], [root, 'page']],
  elements: [['contract'], ['shell'], ['tree'], [root]],
  server: [['guard'], ['limits'], [root]],
  testing: [['account'], ['matchers'], [root]],
  simulator: [
    ['runtime'],
    ['script', 'face', 'voice', 'effects'],
    ['canvas'],
    ['pal'],
    ['call'],
    ['replay'],
    [root],
  ],
};

/** Returns every import that breaks the order of its floor's rooms, each with a way to fix it. */
export function checkRooms(files: Files): string[] {
  return [...files].flatMap(([file, text]) => {
    const [floor, room] = placeOf(file);
    const order = levels[floor];
    if (!order) return room === root ? [] : [`${file} is in a room, but src/${floor} has none: ${addRoom}.`];
    const level = order.findIndex((rooms) => rooms.includes(room));
    if (level < 0) return [`${file} is in a room that src/${floor} does not have: ${addRoom}.`];
    return readImports(text)
      .map(({ from }) => from.startsWith('.') && resolveImport(file, from, files))
      .filter((target) => typeof target === 'string')
      .filter((target) => {
        const [targetFloor, targetRoom] = placeOf(target);
        if (targetFloor !== floor || targetRoom === room) return false;
        return !order.slice(0, level).some((rooms) => rooms.includes(targetRoom));
      })
      .map((target) => `${file} imports ${target}: ${against(order, level)}. Move the shared code down.`);
  });
}

const addRoom = 'move it, or add the room to test/project/checkRooms.ts';

function against(order: readonly (readonly string[])[], level: number): string {
  const lower = order.slice(0, level).flat();
  return `its room may import from ${lower.map((room) => room || "the floor's own folder").join(', ') || 'no other room'}`;
}

/** `src/hooks/media/usePal.ts` is on the floor `hooks`, in the room `media`. */
function placeOf(file: string): [floor: string, room: string] {
  const [, floor = '', ...rest] = file.split('/');
  return [floor, rest.slice(0, -1).join('/')];
}
