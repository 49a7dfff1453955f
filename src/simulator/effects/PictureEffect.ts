const framesPerSecond = 20;
/** How many times as long as a drawing took the page is left alone, as for the PAL's face. */
const restAfterDrawing = 4;
/** The width that the picture is reduced to for the strongest blur. Not `filter`, which Safari's canvas does not have. */
const narrowest = 12;

/** What is drawn instead of the camera's picture. */
export type DrawnEffect = { readonly blur: number } | { readonly image: CanvasImageSource & Size };

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The camera's picture with an effect, as a video track. Nothing here recognizes people: it blurs the whole picture, or
 * shows the middle of it as an oval in front of the image.
 */
export class PictureEffect {
  readonly #video: HTMLVideoElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #small: CanvasRenderingContext2D;
  readonly #effect: DrawnEffect;
  readonly #stream: MediaStream;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Opens the effect for a camera's track. Throws where a canvas cannot produce video. */
  static async open(camera: MediaStreamTrack, effect: DrawnEffect): Promise<PictureEffect> {
    const video = document.createElement('video');
    video.muted = true;
    video.setAttribute('playsinline', '');
    video.srcObject = new MediaStream([camera]);
    await video.play();
    return new PictureEffect(video, effect);
  }

  private constructor(video: HTMLVideoElement, effect: DrawnEffect) {
    const [width, height] = [video.videoWidth || 640, video.videoHeight || 360];
    this.#video = video;
    this.#effect = effect;
    this.#context = contextOf(width, height);
    const reduced = 'blur' in effect ? Math.round(narrowest / effect.blur) : narrowest;
    this.#small = contextOf(reduced, Math.max(1, Math.round((reduced * height) / width)));
    this.#stream = this.#context.canvas.captureStream(framesPerSecond);
    this.#keepDrawing();
  }

  get track(): MediaStreamTrack | undefined {
    return this.#stream.getVideoTracks()[0];
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#video.srcObject = null;
    for (const track of this.#stream.getTracks()) track.stop();
    for (const { canvas } of [this.#context, this.#small]) canvas.width = canvas.height = 0;
  }

  #keepDrawing(): void {
    const begunAt = performance.now();
    if ('blur' in this.#effect) this.#drawBlurred();
    else this.#drawBefore(this.#effect.image);
    const rest = Math.max(1000 / framesPerSecond, (performance.now() - begunAt) * restAfterDrawing);
    this.#timer = setTimeout(() => this.#keepDrawing(), rest);
  }

  #drawBlurred(): void {
    const { width, height } = this.#context.canvas;
    const small = this.#small.canvas;
    this.#small.drawImage(this.#video, 0, 0, small.width, small.height);
    this.#context.drawImage(small, 0, 0, width, height);
  }

  #drawBefore(image: CanvasImageSource & Size): void {
    const context = this.#context;
    const { width, height } = context.canvas;
    const scale = Math.max(width / image.width, height / image.height);
    const [shownWidth, shownHeight] = [image.width * scale, image.height * scale];
    context.drawImage(image, (width - shownWidth) / 2, (height - shownHeight) / 2, shownWidth, shownHeight);
    context.save();
    context.beginPath();
    context.ellipse(width / 2, height * 0.6, height * 0.4, height * 0.5, 0, 0, 2 * Math.PI);
    context.clip();
    context.drawImage(this.#video, 0, 0, width, height);
    context.restore();
  }
}

/** Reads the image of a background. Rejects if it cannot be loaded, or cannot be read from this page. */
export async function readImage(source: string | ArrayBuffer): Promise<ImageBitmap> {
  const blob = typeof source === 'string' ? await (await fetch(source)).blob() : new Blob([source]);
  return createImageBitmap(blob);
}

function contextOf(width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('This browser draws no pictures.');
  return context;
}
