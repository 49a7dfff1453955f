// Firefox delivers no event that a page itself dispatches on a track. The tests dispatch what a browser does when a device is
// unplugged or muted, so this delivers those.
const { addEventListener, removeEventListener } = EventTarget.prototype;
const targets = new WeakMap<MediaStreamTrack, EventTarget>();

Object.assign(MediaStreamTrack.prototype, {
  addEventListener(this: MediaStreamTrack, ...listener: Parameters<EventTarget['addEventListener']>) {
    addEventListener.apply(this, listener);
    targetOf(this).addEventListener(...listener);
  },
  removeEventListener(this: MediaStreamTrack, ...listener: Parameters<EventTarget['removeEventListener']>) {
    removeEventListener.apply(this, listener);
    targetOf(this).removeEventListener(...listener);
  },
  dispatchEvent(this: MediaStreamTrack, event: Event) {
    const handler: unknown = Reflect.get(this, `on${event.type}`);
    if (typeof handler === 'function') handler.call(this, event);
    return targetOf(this).dispatchEvent(event);
  },
});

function targetOf(track: MediaStreamTrack): EventTarget {
  const target = targets.get(track) ?? new EventTarget();
  targets.set(track, target);
  return target;
}

export {};
