import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countDown } from '../../../src/components/canvas/countDown';

let card: HTMLElement;
let bar: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  card = document.createElement('section');
  card.dataset.tavusPart = 'canvas-card';
  card.innerHTML = '<button></button><div></div>';
  document.body.append(card);
  bar = card.querySelector('div') ?? card;
});

afterEach(() => {
  card.remove();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('countDown', () => {
  it('ends after its time, and shows how much is left', () => {
    const onEnd = vi.fn();
    countDown(bar, 10_000, onEnd);
    expect(bar.style.getPropertyValue('--tavus-canvas-left')).toBe('1');
    vi.advanceTimersByTime(5000);
    expect(Number(bar.style.getPropertyValue('--tavus-canvas-left'))).toBeCloseTo(0.5, 1);
    expect(onEnd).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5100);
    expect(onEnd).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(60_000);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('stands still while the pointer is over the card', () => {
    const onEnd = vi.fn();
    countDown(bar, 1000, onEnd);
    card.dispatchEvent(new Event('pointerenter'));
    vi.advanceTimersByTime(60_000);
    expect(onEnd).not.toHaveBeenCalled();
    card.dispatchEvent(new Event('pointerleave'));
    vi.advanceTimersByTime(1200);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('stands still while the focus is in the card, and while the page is hidden', () => {
    const onEnd = vi.fn();
    countDown(bar, 1000, onEnd);
    card.querySelector('button')?.focus();
    vi.advanceTimersByTime(60_000);
    card.querySelector('button')?.blur();
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    vi.advanceTimersByTime(60_000);
    expect(onEnd).not.toHaveBeenCalled();
    vi.mocked(vi.spyOn(document, 'hidden', 'get')).mockReturnValue(false);
    vi.advanceTimersByTime(1200);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('can be cancelled', () => {
    const onEnd = vi.fn();
    countDown(bar, 1000, onEnd)();
    vi.advanceTimersByTime(60_000);
    expect(onEnd).not.toHaveBeenCalled();
  });
});
