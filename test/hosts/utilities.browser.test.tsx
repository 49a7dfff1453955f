import { render, screen } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { commands } from 'vitest/browser';
import * as Conversation from '../../src/components/Conversation';
import { TavusProvider } from '../../src/components/provider/TavusProvider';
import { TavusWidget } from '../../src/components/widget/TavusWidget';
import { simulate } from '../../src/simulator';
import { emptyPage, hosts } from './hosts';
import { settle } from './settle';
import { wearHost } from './wearHost';

test("with our layer between Tailwind's, a utility in a class name wins over our styles", async () => {
  const host = hosts.find(({ ours }) => ours === 'layer');
  if (!host) throw new Error('No page uses our layer.');
  wearHost(host, await commands.readHostSheets());
  onTestFinished(undress);
  const source = simulate({}, { media: false });
  render(
    <TavusProvider source={source}>
      <Conversation.Root className="bg-red-500">
        <Conversation.StartButton className="rounded-none p-4" />
      </Conversation.Root>
    </TavusProvider>,
  );
  const start = screen.getByRole('button', { name: 'Start conversation' });
  const { borderTopLeftRadius, paddingLeft, cursor } = getComputedStyle(start);
  expect({ borderTopLeftRadius, paddingLeft, cursor }).toEqual({
    borderTopLeftRadius: '0px',
    paddingLeft: '16px',
    cursor: 'pointer',
  });
  const root = start.closest('[data-tavus-part="root"]');
  expect(root && getComputedStyle(root).backgroundColor).toMatch(/oklch/);
});

test.each([1.25, 1.75])(
  "on a page with a zoom of %d, the widget's panel stays in the window",
  async (zoom) => {
    wearHost({ ...emptyPage, name: 'a zoomed page', zoom }, {});
    onTestFinished(undress);
    render(<TavusWidget source={simulate({}, { media: false })} defaultOpen />);
    const panel = await screen.findByRole('dialog');
    await settle();
    const { top, left, right, bottom } = panel.getBoundingClientRect();
    expect(Math.min(top, left)).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(window.innerWidth);
    expect(bottom).toBeLessThanOrEqual(window.innerHeight);
  },
);

function undress(): void {
  wearHost(emptyPage, {});
  document.adoptedStyleSheets = [];
}
