/** Makes the browser refuse camera and microphone, with this error; returns what undoes it. */
export function failMedia(name: string): () => void {
  const { mediaDevices } = navigator;
  const refuse = () => Promise.reject(new DOMException('Refused by the story.', name));
  Object.defineProperty(mediaDevices, 'getUserMedia', { configurable: true, value: refuse });
  // The method of the prototype comes back.
  return () => void Reflect.deleteProperty(mediaDevices, 'getUserMedia');
}
