const [width, height] = [1280, 720];
const framesPerSecond = 5;

/** A slide as a video track. Where a canvas cannot produce video, `track` is undefined. */
export class Slides {
  readonly track: MediaStreamTrack | undefined;
  readonly #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    const canvas = globalThis.document?.createElement('canvas');
    const context = canvas?.getContext?.('2d');
    if (!context || !('captureStream' in canvas)) return;
    Object.assign(canvas, { width, height });
    this.track = canvas.captureStream(framesPerSecond).getVideoTracks()[0];
    // Keeps redrawing the slide, because a canvas that does not change sends no frames.
    this.#timer = setInterval(() => drawSlide(context), 1000 / framesPerSecond);
    drawSlide(context);
  }

  close(): void {
    clearInterval(this.#timer);
    this.track?.stop();
  }
}

function drawSlide(context: CanvasRenderingContext2D): void {
  context.fillStyle = '#fbfaf7';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#24263a';
  context.font = '600 64px system-ui, sans-serif';
  context.fillText('Three things to remember', 96, 150);
  context.font = '40px system-ui, sans-serif';
  ['Listen first', 'Say one thing at a time', 'Ask what comes next'].forEach((text, index) => {
    context.fillStyle = ['#4f46e5', '#0f9d78', '#e0714f'][index] ?? '#24263a';
    context.fillRect(96, 236 + index * 120, 14, 64);
    context.fillStyle = '#3c3f55';
    context.fillText(text, 140, 282 + index * 120);
  });
}
