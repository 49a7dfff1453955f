/** Creates the picture with this URL, if there is one. It says nothing that the words do not say. */
export function imageOf(url: string | undefined): HTMLElement | undefined {
  return url === undefined ? undefined : Object.assign(document.createElement('img'), { src: url, alt: '' });
}
