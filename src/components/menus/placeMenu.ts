const marginPx = 8;

/**
 * Places a menu that has just opened inside its conversation: above its button, or below where there is more room, and
 * moved sideways so that nothing is cut off.
 */
export function placeMenu(menu: HTMLElement | null): void {
  const anchor = menu?.parentElement;
  if (!menu || !anchor) return;
  // The viewport clips its content.
  const outer = menu.closest('[data-tavus-part="viewport"], [data-tavus-part="root"]');
  const root = (outer ?? document.documentElement).getBoundingClientRect();
  const top = Math.max(root.top, 0) + marginPx;
  const bottom = Math.min(root.bottom, innerHeight) - marginPx;
  const button = anchor.getBoundingClientRect();
  const [above, below] = [button.top - top - marginPx, bottom - button.bottom - marginPx];
  const isBelow = below > above && menu.scrollHeight > above;
  menu.dataset.side = isBelow ? 'below' : 'above';
  menu.style.maxBlockSize = `${Math.max(isBelow ? below : above, 0)}px`;
  // StrictMode places it twice.
  menu.style.translate = '';
  const { left, right } = menu.getBoundingClientRect();
  const toTheRight = Math.max(root.left + marginPx - left, 0);
  const toTheLeft = Math.max(right - (root.right - marginPx), 0);
  menu.style.translate = `${toTheRight - toTheLeft}px`;
}
