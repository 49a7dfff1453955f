import { act, fireEvent } from '@testing-library/react';
import { partIn, pressPart, until } from '../hosts/within';
import { pass, passUntil, press, type Scene, untilPart, write } from './Scene';

/** Shows what happens in a call in which nothing goes wrong. */
export async function showTalk(scene: Scene): Promise<void> {
  const listening = await scene.inCall('listening');
  await pass(listening, 30_000);
  await act(async () => listening.simulation.userSays('And how much is the large one with the green shade?'));
  await passUntil(listening, '[data-activity="listening"]');
  await pass(listening, 700);

  const thinking = await scene.inCall('thinking');
  await pass(thinking, 30_000);
  await act(async () => thinking.simulation.userSays('And the large one?'));
  await passUntil(thinking, '[data-activity="thinking"]');

  const tool = await scene.inCall('tool running', { onToolCall: () => new Promise(() => undefined) });
  await act(async () => tool.simulation.callTool('find_slot', { day: 'Monday' }));
  await pass(tool, 300);

  const muted = await scene.inCall('muted');
  await pressPart(muted.box, 'mic-button');
  await pressPart(muted.box, 'camera-button');

  await scene.inCall('push to talk', { microphone: 'push-to-talk' });
  await scene.inCall('time left', { maxDurationMs: 50_000 });
  await scene.inCall('without a picture', {}, { media: false });

  const alone = await scene.inCall('captions');
  await pressPart(alone.box, 'panel-toggle');
  const above = await scene.inCall('large captions at the top', {
    captions: { position: 'top', size: 'large' },
  });
  await pressPart(above.box, 'panel-toggle');

  await showTranscripts(scene);

  const slides = await scene.inCall('slides');
  await act(async () => slides.simulation.showSlides(true));
  await pass(slides, 500);
  await untilPart(slides, 'pal-screen');

  const sharing = await scene.inCall('sharing the screen');
  const screen = Object.assign(document.createElement('canvas'), { width: 320, height: 200 });
  screen.getContext('2d')?.fillRect(0, 0, 320, 200);
  Object.defineProperty(navigator.mediaDevices, 'getDisplayMedia', {
    configurable: true,
    value: async () => screen.captureStream(),
  });
  await pressPart(sharing.box, 'screen-share-button');
  await pass(sharing, 1000);

  const choosing = await scene.inCall('menu of the camera');
  await until('there are menus', () => choosing.box.querySelector('[data-kind="camera"] > button') !== null);
  await press(choosing, '[data-tavus-part="device-menu"][data-kind="camera"] > button');
}

async function showTranscripts(scene: Scene): Promise<void> {
  const open = await scene.inCall('transcript');
  // Once to close it where it is open from the start, and once to open it everywhere.
  await pressPart(open.box, 'panel-toggle');
  await pressPart(open.box, 'panel-toggle');
  await pass(open, 30_000);
  for (const text of ['Tell me a story', 'Thank you', 'How are you?', 'What can you do?']) {
    await act(async () => open.simulation.userSays(text));
    await pass(open, text.includes('story') ? 9000 : 12_000);
    if (text.includes('story')) await act(async () => open.simulation.interrupt());
  }
  await write(open, 'composer-field', 'Can you also send me the story by mail, with a picture of the boat?');
  const field = partIn(open.box, 'composer-field');
  if (field) await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }));
  await pass(open, 10_000);
  await write(
    open,
    'composer-field',
    'This is being typed, and it is long enough to need a second line there.',
  );

  const searched = await scene.inCall('search in the transcript');
  await pressPart(searched.box, 'panel-toggle');
  await pressPart(searched.box, 'panel-toggle');
  for (let turn = 0; turn < 12; turn += 1) {
    await act(async () => searched.simulation.userSays('How much is a lamp?'));
    await pass(searched, 15_000);
  }
  await write(searched, 'search-field', 'lamp');
}
