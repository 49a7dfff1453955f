/** A physical corner, regardless of the writing direction: dragging and arrow keys are physical too. */
export type Corner = 'top-left' | 'top-right' | 'bottom-right' | 'bottom-left';

/** All corners, clockwise. */
export const corners: readonly Corner[] = ['top-left', 'top-right', 'bottom-right', 'bottom-left'];

/** Returns the corner of its box that an element is nearest to. */
export function nearestCorner(element: HTMLElement): Corner {
  const own = element.getBoundingClientRect();
  const box = (element.offsetParent ?? document.documentElement).getBoundingClientRect();
  const isLeft = own.x + own.width / 2 < box.x + box.width / 2;
  const isTop = own.y + own.height / 2 < box.y + box.height / 2;
  return `${isTop ? 'top' : 'bottom'}-${isLeft ? 'left' : 'right'}`;
}

/** Returns the next corner, clockwise. */
export function nextCorner(corner: Corner): Corner {
  return corners[(corners.indexOf(corner) + 1) % corners.length] ?? corner;
}

/** Returns the corner that an arrow key leads to. */
export function towards(key: string, corner: Corner): Corner {
  const [block, inline] = corner.split('-') as ['top' | 'bottom', 'left' | 'right'];
  switch (key) {
    case 'ArrowLeft':
      return `${block}-left`;
    case 'ArrowRight':
      return `${block}-right`;
    case 'ArrowUp':
      return `top-${inline}`;
    case 'ArrowDown':
      return `bottom-${inline}`;
    default:
      return corner;
  }
}
