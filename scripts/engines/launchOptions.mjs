/** The preferences that give Firefox a fake camera and microphone, which need no permission and no https. */
export const firefoxUserPrefs = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'media.devices.insecure.enabled': true,
  'media.getusermedia.insecure.enabled': true,
  'media.autoplay.default': 0,
  'media.setsinkid.enabled': true,
  'dom.disable_open_during_load': false,
  // The list of downloads would take the focus from the page.
  'browser.download.alwaysOpenPanel': false,
};

/** What WebKitWebDriver is asked for: the browser at this path. */
export function webkitCapabilities(binary) {
  return { 'wdio:enforceWebDriverClassic': true, 'webkitgtk:browserOptions': { binary, args: [] } };
}
