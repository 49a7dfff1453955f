import { act } from '@testing-library/react';
import { partIn, pressPart, until } from '../hosts/within';
import { type Scene, untilPart } from './Scene';

/** Shows what visitors see whose devices don't work. */
export async function showDevices(scene: Scene): Promise<void> {
  const errors = {
    blocked: 'NotAllowedError',
    'in use': 'NotReadableError',
    'not found': 'NotFoundError',
    'not allowed by the page': 'SecurityError',
  };
  for (const [problem, name] of Object.entries(errors)) {
    const allow = refuse(['audio', 'video'], name);
    const check = scene.begin(`hair check, ${problem}`, { hairCheck: true });
    await pressPart(check.box, 'start-button');
    await untilPart(check, 'media-help');
    allow();
  }

  const allowCamera = refuse(['video'], 'NotAllowedError');
  const half = scene.begin('hair check, camera blocked', { hairCheck: true });
  await pressPart(half.box, 'start-button');
  await untilPart(half, 'media-help');
  allowCamera();

  const off = scene.begin('hair check, camera off', { hairCheck: true });
  await pressPart(off.box, 'start-button');
  await untilPart(off, 'preview-video');
  await pressPart(off.box, 'camera-button');
  await until('the camera is off', () => partIn(off.box, 'preview-video') === undefined);

  const allowBoth = refuse(['audio', 'video'], 'NotAllowedError');
  const call = await scene.inCall('devices blocked in a call');
  await until('there is a notice', () => partIn(call.box, 'notice') !== undefined);
  allowBoth();

  HTMLAudioElement.prototype.play = () => Promise.reject(new DOMException('No gesture.', 'NotAllowedError'));
  const silent = await scene.inCall('sound blocked');
  await untilPart(silent, 'audio-unblock');
  await pressPart(silent.box, 'panel-toggle');
  await act(async () => void Reflect.deleteProperty(HTMLAudioElement.prototype, 'play'));
}

/** Makes the browser refuse devices with this error. Returns what undoes this. */
function refuse(kinds: readonly ('audio' | 'video')[], name: string): () => void {
  const { mediaDevices, permissions } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wanted) => {
    if (kinds.some((kind) => wanted?.[kind])) throw new DOMException('No.', name);
    return open(wanted);
  };
  permissions.query = async (query) => {
    const kind = `${query.name}` === 'camera' ? 'video' : 'audio';
    const isDenied = name === 'NotAllowedError' && kinds.includes(kind);
    const state: PermissionState = isDenied ? 'denied' : 'granted';
    return Object.assign(new EventTarget(), { name: query.name, state, onchange: null });
  };
  return () => {
    Reflect.deleteProperty(mediaDevices, 'getUserMedia');
    Reflect.deleteProperty(permissions, 'query');
  };
}
