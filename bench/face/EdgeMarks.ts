/** A stretch of time, in milliseconds since the page was opened. */
export interface Span {
  readonly name: 'create' | 'engine' | 'camera' | 'join' | 'PAL' | 'picture';
  readonly start: number;
  readonly end: number;
}

/** Notes when things happen at the edges: the source, the browser, and the messages between daily-js and its engine. */
export class EdgeMarks {
  readonly #spans: Span[] = [];
  readonly #tracks: MediaStreamTrack[] = [];
  #clickedAt: number | undefined;
  #pictureAt: number | undefined;

  /** Starts watching; must be called before anything else uses the camera. */
  constructor() {
    // In the capture phase, because the button may be gone before the event bubbles up here.
    document.addEventListener('click', ({ timeStamp }) => (this.#clickedAt = timeStamp), { capture: true });
    this.#watchCamera();
    this.#watchRoom();
  }

  /** The time of the last click. */
  get clickedAt(): number | undefined {
    return this.#clickedAt;
  }

  /** The time of the first frame of the PAL's video. */
  get pictureAt(): number | undefined {
    return this.#pictureAt;
  }

  /** The number of tracks of the camera and microphone that are still live. */
  get liveTracks(): number {
    return this.#tracks.filter(({ readyState }) => readyState === 'live').length;
  }

  /** All spans so far. */
  spans(): readonly Span[] {
    return [...this.#spans, ...engineSpans()];
  }

  /** Opens a span; returns the function that closes it. */
  begin(name: Span['name']): () => void {
    const start = performance.now();
    return () => this.#spans.push({ name, start, end: performance.now() });
  }

  #watchCamera(): void {
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => {
      const end = this.begin('camera');
      const stream = await ask(wanted);
      end();
      this.#tracks.push(...stream.getTracks());
      return stream;
    };
  }

  #watchRoom(): void {
    let end: (() => void) | undefined;
    window.addEventListener('message', ({ data }) => {
      if (data?.what !== 'iframe-call-message') return;
      if (data.action === 'join-meeting' && data.from === 'module') end = this.begin('join');
      if (data.action === 'joined-meeting') {
        end?.();
        end = this.begin('PAL');
      }
      if (data.action === 'participant-joined') {
        end?.();
        this.#watchPicture();
      }
    });
  }

  #watchPicture(): void {
    const end = this.begin('picture');
    const seek = () => {
      const video = document.querySelector<HTMLVideoElement>('[data-tavus-part="pal-video"]');
      if (!video) return void requestAnimationFrame(seek);
      video.requestVideoFrameCallback(() => {
        end();
        this.#pictureAt = performance.now();
      });
    };
    seek();
  }
}

/** Returns when the engine's script was downloaded, however it was requested. Only the first download counts. */
function engineSpans(): readonly Span[] {
  return performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.endsWith('call-machine-object-bundle.js'))
    .slice(0, 1)
    .map(({ startTime, duration }) => ({ name: 'engine', start: startTime, end: startTime + duration }));
}
