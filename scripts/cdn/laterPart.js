// Stands in for a component of `canvas.js` in `call.js`: shows nothing until the page is idle and the file has loaded.
import { createElement, forwardRef } from 'react';
import { useLazy } from '../../src/components/anatomy/useLazy';
import { whenIdle } from '../../src/hooks/react/whenIdle';
import { loadCanvas } from './canvasBeside.js';

/** Returns the stand-in. `find` returns the component from what `canvas.js` exports. */
export function laterPart(find) {
  const load = async () => {
    await new Promise((resolve) => whenIdle(resolve));
    return find(await loadCanvas());
  };
  return forwardRef((props, ref) => {
    const Part = useLazy(load);
    return Part ? createElement(Part, ref ? { ...props, ref } : props) : null;
  });
}
