/** The resources that a page holds. After a conversation they must be the same as before it. */
export interface Holdings {
  readonly listeners: number;
  readonly timers: number;
  readonly nodes: number;
  readonly liveTracks: number;
  readonly dailyCalls: number;
}

/** Starts counting the resources held by everything that outlives a conversation. */
export function watchLeaks(): { holdings(): Holdings; stop(): void } {
  const listeners = watchListeners([window, document, navigator.mediaDevices]);
  const timers = watchTimers();
  const tracks = watchTracks();
  return {
    holdings: () => ({
      listeners: listeners.count(),
      timers: timers.count(),
      nodes: document.querySelectorAll('*').length,
      liveTracks: tracks.count(),
      dailyCalls: Object.keys(window._daily?.instances ?? {}).length,
    }),
    stop() {
      listeners.stop();
      timers.stop();
      tracks.stop();
    },
  };
}

interface Watch {
  count(): number;
  stop(): void;
}

function watchListeners(targets: readonly EventTarget[]): Watch {
  const held = new Set<string>();
  // Weak, because otherwise the watch itself would leak the listeners.
  const ids = new WeakMap<object, number>();
  let known = 0;
  const idOf = (listener: unknown) => {
    if ((typeof listener !== 'function' && typeof listener !== 'object') || listener === null)
      return listener;
    const id = ids.get(listener) ?? known++;
    ids.set(listener, id);
    return id;
  };
  const keyOf = (target: EventTarget, [type, listener, options]: readonly unknown[]) => {
    const capture =
      typeof options === 'object' && options !== null && 'capture' in options && options.capture;
    return `${targets.indexOf(target)} ${type} ${idOf(listener)} ${options === true || capture === true}`;
  };
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function add(...args) {
    if (targets.includes(this)) held.add(keyOf(this, args));
    return addEventListener.apply(this, args);
  };
  EventTarget.prototype.removeEventListener = function remove(...args) {
    if (targets.includes(this)) held.delete(keyOf(this, args));
    return removeEventListener.apply(this, args);
  };
  return {
    count: () => held.size,
    stop: () => Object.assign(EventTarget.prototype, { addEventListener, removeEventListener }),
  };
}

function watchTimers(): Watch {
  const pending = new Set<unknown>();
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
  const forget = (clear: typeof clearTimeout) => (id?: number) => {
    if (id !== undefined) pending.delete(id);
    clear.call(window, id);
  };
  const watching = {
    setTimeout: (run: () => void, delayMs?: number) => {
      const id = setTimeout.call(
        window,
        () => {
          pending.delete(id);
          run();
        },
        delayMs,
      );
      pending.add(id);
      return id;
    },
    setInterval: (run: () => void, delayMs?: number) => {
      const id = setInterval.call(window, run, delayMs);
      pending.add(id);
      return id;
    },
    clearTimeout: forget(clearTimeout),
    clearInterval: forget(clearInterval),
  };
  Object.assign(window, watching);
  return {
    count: () => pending.size,
    stop: () => Object.assign(window, { setTimeout, clearTimeout, setInterval, clearInterval }),
  };
}

function watchTracks(): Watch {
  const { mediaDevices } = navigator;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  let tracks: MediaStreamTrack[] = [];
  mediaDevices.getUserMedia = async (wanted) => {
    const stream = await ask(wanted);
    tracks.push(...stream.getTracks());
    return stream;
  };
  return {
    count() {
      tracks = tracks.filter(({ readyState }) => readyState === 'live');
      return tracks.length;
    },
    stop: () => Reflect.deleteProperty(mediaDevices, 'getUserMedia'),
  };
}
