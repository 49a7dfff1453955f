import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

function showButton(): HTMLElement {
  return render(<button type="button">Here</button>).getByRole('button');
}

test('a test may leave the mouse on what it has drawn', async () => {
  const button = showButton();
  await userEvent.hover(button);
  expect(button.matches(':hover')).toBe(true);
});

test('the next test draws in the same place and is not hovered', async () => {
  const button = showButton();
  // The browser looks for what is below the mouse when it draws.
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  expect(button.matches(':hover')).toBe(false);
});
