const has = (of: object, name: string) => () => name in of;
const styles = (condition: string) => () => CSS.supports(condition);

/** How a page finds out whether the browser that runs it has a feature. The names are rows of docs/browsers.md. */
export const measures: Readonly<Record<string, () => boolean | Promise<boolean>>> = {
  'choosing the loudspeaker': has(HTMLMediaElement.prototype, 'setSinkId'),
  'sharing the screen': has(MediaDevices.prototype, 'getDisplayMedia'),
  'picture in picture': has(HTMLVideoElement.prototype, 'requestPictureInPicture'),
  'full screen': has(Element.prototype, 'requestFullscreen'),
  'the widget in the top layer': has(HTMLElement.prototype, 'showPopover'),
  'moving an element with `moveBefore`': has(Element.prototype, 'moveBefore'),
  'asking whether the camera is allowed': () =>
    navigator.permissions.query({ name: 'camera' }).then(
      () => true,
      () => false,
    ),
  'what the page allows (`allow` of an iframe)': has(Document.prototype, 'featurePolicy'),
  'the frames of a video': has(HTMLVideoElement.prototype, 'requestVideoFrameCallback'),
  '`light-dark()`': styles('color: light-dark(red, blue)'),
  '`:has()`': styles('selector(:has(a))'),
  '`:dir()`': styles('selector(:dir(rtl))'),
  '`color-mix()`': styles('color: color-mix(in srgb, red, blue)'),
  '`backdrop-filter`': styles('backdrop-filter: blur(1px)'),
  '`text-wrap: balance`': styles('text-wrap: balance'),
  '`::highlight()`': styles('selector(::highlight(a))'),
  '`content-visibility`': styles('content-visibility: auto'),
};
