/**
 * Joins pictures in WebP to an animation that repeats. Each frame has a `picture` and a `durationMs`. The layout of the file
 * is that of Google's "WebP Container Specification".
 */
export function animatedWebp(frames, { width, height }) {
  const animation = 0b10;
  const canvas = Buffer.alloc(10);
  canvas[0] = animation;
  canvas.writeUIntLE(width - 1, 4, 3);
  canvas.writeUIntLE(height - 1, 7, 3);
  // A background without color, and no end of the repetition.
  const loop = Buffer.alloc(6);
  const chunks = [chunk('VP8X', canvas), chunk('ANIM', loop)];
  for (const { picture, durationMs } of withoutRepeats(frames)) {
    const header = Buffer.alloc(16);
    header.writeUIntLE(width - 1, 6, 3);
    header.writeUIntLE(height - 1, 9, 3);
    header.writeUIntLE(durationMs, 12, 3);
    chunks.push(chunk('ANMF', Buffer.concat([header, bitstream(picture)])));
  }
  return chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...chunks]));
}

/** Shows a frame longer in place of the same frame again. */
function withoutRepeats(frames) {
  const different = [];
  for (const { picture, durationMs } of frames) {
    const last = different.at(-1);
    if (last?.picture.equals(picture)) last.durationMs += durationMs;
    else different.push({ picture, durationMs });
  }
  return different;
}

/** Returns the chunk with the pixels of a picture, without what is around it. */
function bitstream(picture) {
  for (let at = 12; at < picture.length; ) {
    const end = at + 8 + padded(picture.readUInt32LE(at + 4));
    if (picture.toString('latin1', at, at + 3) === 'VP8' && picture[at + 3] !== 'X'.charCodeAt(0))
      return picture.subarray(at, end);
    at = end;
  }
  throw new Error('A frame has no pixels.');
}

function chunk(name, content) {
  const header = Buffer.alloc(8);
  header.write(name);
  header.writeUInt32LE(content.length, 4);
  return Buffer.concat([header, content, Buffer.alloc(padded(content.length) - content.length)]);
}

/** Chunks have an even length. */
function padded(length) {
  return length + (length % 2);
}
