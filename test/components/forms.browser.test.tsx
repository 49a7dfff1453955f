import { act, fireEvent, render, screen } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ChallengeScreen } from '../../src/components/hosted/ChallengeScreen';
import type { Challenge } from '../../src/components/hosted/useChallenges';
import { TavusConversation } from '../../src/components/TavusConversation';
import { TavusWidget } from '../../src/components/widget/TavusWidget';
import { type Script, simulate } from '../../src/simulator';
import { renderConversation } from './renderConversation';
import '../../src/components/styles.css';

const part = (name: string, state = '') =>
  document.querySelector<HTMLElement>(`[data-tavus-part="${name}"]${state}`);

async function find(name: string, state = ''): Promise<HTMLElement> {
  await expect.poll(() => part(name, state), { message: `${name}${state} exists` }).not.toBeNull();
  return part(name, state) ?? document.body;
}

/** A form of the page around the children, with its own field and button. Reports each submit. */
function Form({ children, onSubmit }: { readonly children: ReactNode; readonly onSubmit: () => void }) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <input name="theirs" aria-label="Theirs" defaultValue="kept" />
      {children}
      <button type="submit">Order</button>
    </form>
  );
}

function inForm(children: ReactNode) {
  const submits: string[] = [];
  return { form: <Form onSubmit={() => submits.push('submit')}>{children}</Form>, submits };
}

const theirs = ['Order', 'Theirs'];

/** Returns our controls that belong to the form, or could submit it. */
function controlsOfTheForm(): string[] {
  const controls = document.querySelectorAll<HTMLInputElement>('form :is(button, input, select, textarea)');
  return [...controls]
    .map((control) => ({ control, name: control.ariaLabel ?? control.textContent ?? '' }))
    .filter(({ control, name }) => {
      const submits = control.matches('button') && control.type !== 'button';
      const isEntered = !control.matches('button') && control.form !== null;
      return !theirs.includes(name) && (submits || isEntered);
    })
    .map(({ name }) => name);
}

/** Presses each visible button with the Enter key; returns the names of the pressed ones. */
async function pressAll(pressed: Set<string>): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    const next = [...document.querySelectorAll<HTMLButtonElement>('form button:enabled')].find((button) => {
      const name = button.dataset.tavusPart ?? button.textContent ?? '';
      const leaves =
        /^(start|end|rejoin|back)-button$|Order|transcript-download|full-screen|picture|share/.test(name);
      return !leaves && !pressed.has(name) && button.checkVisibility({ visibilityProperty: true });
    });
    if (!next) return;
    pressed.add(next.dataset.tavusPart ?? next.textContent ?? '');
    next.focus();
    await userEvent.keyboard('{Enter}');
  }
}

test('a conversation in a form of the page never submits it, whatever the visitor presses or types', async () => {
  const source = simulate({ greeting: 'Hello.' } satisfies Script, {
    seed: 1,
    delayMs: 20,
    speed: 8,
    media: false,
  });
  const { form, submits } = inForm(<TavusConversation source={source} hairCheck style={{ height: 600 }} />);
  render(form);
  const pressed = new Set<string>();
  await userEvent.click(await find('start-button'));
  const select = await find('device-select');
  expect(controlsOfTheForm()).toEqual([]);
  select.focus();
  await userEvent.keyboard('{Enter}{Escape}');
  await pressAll(pressed);
  (await find('start-button')).focus();
  await userEvent.keyboard('{Enter}');
  await find('root', '[data-state="connected"]');
  expect(controlsOfTheForm()).toEqual([]);
  await pressAll(pressed);
  const field = await find('composer-field');
  if (part('panel')?.hidden) await userEvent.click(await find('panel-toggle'));
  await userEvent.fill(field, 'By the Enter key');
  await userEvent.keyboard('{Enter}');
  await userEvent.fill(field, 'By the button');
  await userEvent.click(await find('send-button'));
  expect(source.sent.filter(({ event_type }) => event_type === 'conversation.respond')).toHaveLength(2);
  const data = [...new FormData(document.querySelector('form') ?? undefined).keys()];
  expect(data).toEqual(['theirs']);
  await userEvent.click(await find('end-button'));
  await find('ended');
  await userEvent.click(await find('transcript-download'));
  expect(controlsOfTheForm()).toEqual([]);
  expect([...pressed]).toEqual(
    expect.arrayContaining(['mic-button', 'camera-button', 'speaker-test', 'panel-toggle']),
  );
  expect(submits).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Order' }));
  expect(submits).toEqual(['submit']);
});

test('a reset of the form keeps the text in the composer', async () => {
  const { form } = inForm(<TavusConversation />);
  const { connect } = renderConversation(form, { greeting: '' });
  await connect();
  const field = (await find('composer-field')) as HTMLInputElement;
  fireEvent.input(field, { target: { value: 'Half a sen' } });
  document.querySelector('form')?.reset();
  expect(field.value).toBe('Half a sen');
});

test('the Enter key that accepts what an input method suggests sends nothing', async () => {
  const { form } = inForm(<TavusConversation />);
  const { connect, simulation } = renderConversation(form, { greeting: '' });
  await connect();
  const field = await find('composer-field');
  fireEvent.input(field, { target: { value: 'にほん' } });
  expect(fireEvent.keyDown(field, { key: 'Enter', isComposing: true })).toBe(true);
  expect(fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 })).toBe(true);
  expect(simulation.sent).toEqual([]);
  await act(async () => void fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 }));
  expect(simulation.sent).toHaveLength(1);
});

test('a password is sent by the Enter key and by the button, and never by the form', async () => {
  const answers: unknown[] = [];
  function Ask() {
    const [challenge] = useState<Challenge>(() => ({
      kind: 'password',
      captcha: undefined,
      answer: (given) => answers.push(given),
    }));
    return <ChallengeScreen challenge={challenge} />;
  }
  const { form, submits } = inForm(<Ask />);
  renderConversation(form);
  const field = await find('password');
  field.focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(await find('start-button'));
  expect(answers).toEqual([]);
  await userEvent.fill(field, 'sesame');
  await userEvent.keyboard('{Enter}');
  await userEvent.click(await find('start-button'));
  expect(answers).toEqual(['sesame', 'sesame']);
  expect(controlsOfTheForm()).toEqual([]);
  await userEvent.click(await find('back-button'));
  expect(submits).toEqual([]);
});

test('the widget in a form of the page submits nothing', async () => {
  const source = simulate({ greeting: '' }, { seed: 1, delayMs: 20, speed: 8, media: false });
  const { form, submits } = inForm(<TavusWidget source={source} greeting="Hi there." />);
  render(form);
  expect(controlsOfTheForm()).toEqual([]);
  await userEvent.click(await find('launcher-greeting'));
  await userEvent.click(await find('start-button'));
  await find('root', '[data-state="connected"]');
  await userEvent.click(await find('panel-toggle'));
  await userEvent.fill(await find('composer-field'), 'Hello');
  await userEvent.keyboard('{Enter}');
  expect(source.sent).toHaveLength(1);
  expect(controlsOfTheForm()).toEqual([]);
  await userEvent.click(await find('widget-close'));
  await userEvent.click(await find('widget-resume'));
  expect(submits).toEqual([]);
});
