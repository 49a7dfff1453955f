import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { BackgroundMenu } from '../../../src/components/parts/BackgroundMenu';
import { CameraButton } from '../../../src/components/parts/CameraButton';
import { Controls } from '../../../src/components/parts/Controls';
import { EndButton } from '../../../src/components/parts/EndButton';
import { MicButton } from '../../../src/components/parts/MicButton';
import { Root } from '../../../src/components/parts/Root';
import { renderConversation } from '../renderConversation';
import '../../../src/components/styles.css';

test.each([
  [360, 640],
  [740, 360],
])('the open menu is inside a window of %s by %s pixels', async (width, height) => {
  await page.viewport(width, height);
  const { connect } = renderConversation(
    <Root style={{ height: height - 16, minHeight: 0 }}>
      <div data-tavus-part="viewport" style={{ height: '100%' }}>
        <Controls>
          <MicButton />
          <CameraButton />
          <BackgroundMenu images={[{ url: 'https://a.test/beach.jpg', label: 'Beach' }]} />
          <EndButton />
        </Controls>
      </div>
    </Root>,
  );
  await connect();
  await userEvent.click(screen.getByRole('button', { name: 'Background and noise' }));
  const menu = screen.getByRole('menu');
  await expect.poll(() => menu.getAnimations().length).toBe(0);
  const { left, right, top, bottom } = menu.getBoundingClientRect();
  expect([left >= 0, right <= width, top >= 0, bottom <= height]).toEqual([true, true, true, true]);
});
