import { fireEvent, screen, waitFor } from '@testing-library/react';
import { type ComponentProps, version } from 'react';
import { expect, it, vi } from 'vitest';
import { CardShell } from '../../../src/components/board/CardShell';
import { parseCanvasCard } from '../../../src/protocol/canvas/parseCanvasCard';
import { TavusError } from '../../../src/state/TavusError';
import { renderConversation } from '../renderConversation';

const parsed = parseCanvasCard({
  name: 'canvas_show_question',
  toolCallId: 'call_1',
  arguments: {
    question: 'Which?',
    options: [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ],
  },
  canvasConfig: {
    version: 1,
    component: 'canvas.question',
    component_version: 'v1',
    sandbox_url: 'https://mcp-ui.tavus.io/x',
  },
});

const notSent = new TavusError('canvas-post', 'No.', { hint: 'Again.' });

function shellWith(given: Partial<ComponentProps<typeof CardShell>>) {
  if (!parsed.ok) throw new Error(parsed.problem);
  const actions = {
    submit: vi.fn(async () => {}),
    skip: vi.fn(async () => {}),
    dismiss: vi.fn(async () => {}),
  };
  const props: ComponentProps<typeof CardShell> = {
    card: parsed.card,
    phase: 'open',
    error: undefined,
    canSend: true,
    palName: 'Mira',
    ...actions,
    setContext: () => {},
    renderers: {},
    side: 'end',
    origins: undefined,
    onCardError: () => {},
    ...given,
  };
  return {
    ...actions,
    shell: <CardShell {...props} />,
    with: (more: typeof given) => <CardShell {...props} {...more} />,
  };
}

it('says how far the answer is, and offers another attempt with the same answer', async () => {
  const submit = vi.fn(() => Promise.reject(notSent));
  const shown = shellWith({ submit });
  const { rerenderChildren } = renderConversation(shown.shell);
  fireEvent.click(screen.getByRole('radio', { name: 'B' }));
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  await rerenderChildren(shown.with({ phase: 'sending', canSend: false }));
  expect(screen.getByText('Sending…').getAttribute('role')).toBe('status');
  expect(screen.getByRole('button', { name: 'Send' }).getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(submit).toHaveBeenCalledOnce();

  await rerenderChildren(shown.with({ phase: 'failed', error: notSent }));
  expect(screen.getByText('We couldn’t send your answer.')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'B' }).checked).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(submit.mock.calls).toHaveLength(2);
  expect(submit.mock.calls[1]).toEqual(submit.mock.calls[0]);
});

it('keeps its actions the same, so that a component may depend on them', async () => {
  const seen = new Set<unknown>();
  const Mine = ({ submit }: { readonly submit: unknown }) => {
    seen.add(submit);
    return null;
  };
  const shown = shellWith({ renderers: { 'canvas.*': Mine } });
  const { rerenderChildren } = renderConversation(shown.shell);
  await rerenderChildren(shown.with({ renderers: { 'canvas.*': Mine }, phase: 'failed' }));
  expect(seen.size).toBeLessThanOrEqual(2);
});

it('reports what a component of the application threw, and shows the frame instead', async () => {
  // React prints what was thrown, and how depends on its version.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const onCardError = vi.fn();
  const shown = shellWith({
    onCardError,
    renderers: {
      'canvas.*': () => {
        throw new Error('No.');
      },
    },
  });
  renderConversation(shown.shell);
  await waitFor(() => expect(onCardError).toHaveBeenCalledWith(expect.any(Error), true));
});

// React 18 calls effects inside an event listener, and happy-dom throws at once what a listener should only report.
const throwsAtOnce = version.startsWith('18.') && 'happyDOM' in window;

it.skipIf(throwsAtOnce)(
  'says that a card could not be shown if its frame cannot be either, and can be closed',
  async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const create = document.createElement.bind(document);
    vi.spyOn(document, 'createElement').mockImplementation(
      (name: string, options?: ElementCreationOptions) => {
        if (name === 'iframe') throw new Error('No frames here.');
        return create(name, options);
      },
    );
    const onCardError = vi.fn();
    const dismiss = vi.fn(async () => undefined);
    const { shell } = shellWith({ onCardError, dismiss, renderers: { 'canvas.*': false } });
    const { findByRole, getByRole } = renderConversation(shell);
    expect((await findByRole('alert')).textContent).toBe('We couldn’t show this card.');
    expect(onCardError).toHaveBeenCalledWith(expect.objectContaining({ message: 'No frames here.' }), false);
    fireEvent.click(getByRole('button', { name: 'Dismiss' }));
    expect(dismiss).toHaveBeenCalledOnce();
  },
);
