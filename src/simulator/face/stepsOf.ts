/** Strokes with hard edges are fast: so many of them take about as long as a soft one. */
const strokesInStep = 12;

/**
 * Returns a drawing as steps that take a few milliseconds each, to carry them out one after the other on `canvas`. Hundreds
 * of soft shadows at once would keep the page from answering for as long as seconds.
 */
export function stepsOf(
  canvas: CanvasRenderingContext2D,
  draw: (canvas: CanvasRenderingContext2D) => void,
): (() => void)[] {
  // Too small to take time, it has the state that the drawing asks for, such as the scale, and makes its gradients.
  const model = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
  if (!model) return [];
  const steps: (() => void)[] = [];
  let calls: (() => void)[] = [];
  let strokes = 0;
  const end = () => {
    const finished = calls;
    steps.push(() => {
      for (const call of finished) call();
    });
    calls = [];
    strokes = 0;
  };
  const noted = new Proxy(model, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key, target);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        const result: unknown = Reflect.apply(member, target, args);
        // What returns something draws nothing.
        if (result !== undefined) return result;
        calls.push(() => void Reflect.apply(member, canvas, args));
        if (!paints.has(key)) return undefined;
        strokes += 1;
        if (target.shadowBlur > 0 || strokes === strokesInStep) end();
        return undefined;
      };
    },
    set(target, key, value: unknown) {
      calls.push(() => void Reflect.set(canvas, key, value, canvas));
      return Reflect.set(target, key, value, target);
    },
  });
  draw(noted);
  end();
  return steps;
}

const paints: ReadonlySet<string | symbol> = new Set(['fill', 'stroke', 'fillRect', 'drawImage']);
