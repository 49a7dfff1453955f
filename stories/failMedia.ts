/** Makes the browser refuse camera and microphone with this error. Returns a function that undoes this. */
export function failMedia(name: string): () => void {
  const { mediaDevices } = navigator;
  const refuse = () => Promise.reject(new DOMException('Refused by the story.', name));
  Object.defineProperty(mediaDevices, 'getUserMedia', { configurable: true, value: refuse });
  // Without the override, the prototype's method applies again.
  return () => void Reflect.deleteProperty(mediaDevices, 'getUserMedia');
}
