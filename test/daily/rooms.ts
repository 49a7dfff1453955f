import { CallTimes } from '../../src/simulator/call/CallTimes';
import { cameraError } from '../../src/simulator/call/cameraError';
import { type InputKind, LocalMedia } from '../../src/simulator/call/LocalMedia';
import { CallMachine, type MachineMessage, type MachineOwner } from './CallMachine';
import type { LoopbackRoom } from './LoopbackRoom';
import { pause } from './pause';
import { selectSources, wantedInputs } from './wantedInputs';

/** The open rooms by URL, where a machine finds the one to join. */
const rooms = new Map<string, LoopbackRoom>();

/** Opens a room under the URL that daily-js joins. */
export function openRoom(url: string, room: LoopbackRoom): void {
  rooms.set(url, room);
}

/** Starts a machine; called by the script that daily-js loads. Its room is known only when daily-js asks to join. */
export function startCallMachine(callClientId: string): void {
  const owner: MachineOwner = {
    hear: (message, machine) => {
      const url = (message.properties as { readonly url?: string } | undefined)?.url;
      const found = message.action === 'join-meeting' && url !== undefined ? rooms.get(url) : undefined;
      if (found) {
        room = found;
        room.takeInputs(inputs, turnedOff);
      }
      if (room) return room.hear(message, machine);
      if (message.action === 'start-camera') return void startCamera(message, machine);
      if (message.action === 'local-audio' || message.action === 'local-video') {
        turn(message.action === 'local-audio' ? 'audio' : 'video', message.state === true);
        return undefined;
      }
      // The engine leaves it to daily-js to note the devices and settings of a call that has not started its camera.
      const isNoted = ['set-input-devices', 'update-input-settings'].includes(message.action);
      if (isNoted) return { returnPreloadCache: true };
      if (message.action === 'leave-meeting') {
        inputs.release();
        // Daily documents that leaving without a meeting resolves, and daily-js resolves it with this message.
        machine.stop();
        machine.tell({ action: 'left-meeting' });
        return undefined;
      }
      if (message.action !== 'join-meeting') return {};
      const error = { type: 'no-room', msg: 'no room' };
      machine.stop();
      machine.tell({ action: 'error', errorMsg: "The meeting you're trying to join does not exist.", error });
      return undefined;
    },
    tracksOf: (sessionId) => room?.tracksOf(sessionId) ?? [],
    get remoteSessionIds() {
      return room?.remoteSessionIds ?? [];
    },
  };
  const startCamera = async (message: MachineMessage, machine: CallMachine) => {
    const { properties, preloadCache, callbackStamp } = message;
    selectSources(inputs, preloadCache ?? {}, machine.sharedTracks);
    const failures = await inputs.switchOn(wantedInputs(properties as Record<string, unknown>));
    if (failures.length > 0) machine.tell({ action: 'camera-error', ...cameraError(failures) });
    machine.tell({ action: 'start-camera', callbackStamp });
    // The join may have been quicker than the camera.
    room?.showInputs();
  };
  const turn = (kind: InputKind, on: boolean) => {
    if (on) {
      turnedOff.delete(kind);
      void inputs.switchOn([kind]);
    } else {
      turnedOff.add(kind);
      inputs.switchOff(kind);
    }
  };
  const turnedOff = new Set<InputKind>();
  const times = new CallTimes({}, 1);
  /** What was turned on before the room is known. */
  const inputs = new LocalMedia(true, () => pause(times.open()));
  let room: LoopbackRoom | undefined;
  new CallMachine(callClientId, owner);
}
