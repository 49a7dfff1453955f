import { isUnderWay } from '../components/isUnderWay';
import launcherStyles from '../components/styles/launcher.css?inline';
import type { ConversationMode } from '../hooks/useMode';
import type { TavusInteraction } from '../protocol/TavusInteraction';
import { type Conversation, idleConversation } from '../state/Conversation';
import { TavusError } from '../state/TavusError';
import { createTranscriptAtom } from '../state/Transcript';
import type { Utterance } from '../state/Utterance';
import { adoptStyles } from './adoptStyles';
import { ConfiguredElement } from './ConfiguredElement';
import { DeploymentLoader } from './DeploymentLoader';
import { drawShell, type Shell } from './drawShell';
import type { TavusTag } from './elementTable';
import { exportParts } from './exportParts';
import { resumeAfterMove } from './resumeAfterMove';
import shellStyles from './shell.css?inline';
import type { TavusEventMap, TavusEventName } from './TavusEventMap';
import type { Tree } from './Tree';
import { loadTree } from './treeLoader';

/** What both elements do: hold what they are told, draw themselves, and bring the conversation when it is wanted. */
export class TavusElement extends ConfiguredElement {
  readonly ready: Promise<void>;
  readonly #root: ShadowRoot;
  readonly #box: HTMLElement;
  #shell: HTMLElement | undefined;
  #shellState: Shell['state'] = 'waiting';
  #tree: Promise<Tree> | undefined;
  #standing: Tree | undefined;
  readonly #deployments = new DeploymentLoader();
  #waiting: TavusInteraction[] = [];
  #starts = 0;
  #becomeReady: () => void = () => undefined;
  #isReady = false;

  constructor() {
    super();
    this.ready = new Promise((resolve) => {
      this.#becomeReady = resolve;
    });
    this.#root = this.attachShadow({ mode: 'open' });
    this.#box = document.createElement('div');
    this.#box.setAttribute('data-tavus-tree', '');
    this.#root.append(this.#box);
    adoptStyles(this.#root, launcherStyles + shellStyles);
    exportParts(this.#root);
  }

  get tag(): TavusTag {
    return this.localName === 'tavus-widget' ? 'tavus-widget' : 'tavus-embed';
  }

  connectedCallback(): void {
    this.#loadDeployment();
    if (this.#standing) resumeAfterMove(this.#root);
    else this.#draw();
    // A tick later, so that who has just inserted it can listen first.
    queueMicrotask(() => {
      if (this.#isReady) return;
      this.#isReady = true;
      this.#becomeReady();
      this.emit('tavus:ready', {});
    });
  }

  disconnectedCallback(): void {
    // Moving takes an element out and puts it back at once: only one that is still out has left.
    setTimeout(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  /** With it, `moveBefore` moves an element without taking it out. */
  connectedMoveCallback(): void {}

  protected override configure(): void {
    if (!this.isConnected) return;
    this.#loadDeployment();
    this.#update();
  }

  protected override emit<Name extends TavusEventName>(name: Name, detail: TavusEventMap[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    if (name === 'tavus:conversation-started')
      for (const message of this.#waiting.splice(0)) this.#send(message);
    if (name === 'tavus:conversation-ended') this.#waiting = [];
  }

  get conversation(): Conversation {
    const inside = this.#standing?.inside;
    return inside ? inside.store.get(inside.state.conversation) : idleConversation;
  }

  get mode(): ConversationMode {
    if (this.#deployments.loaded?.isAvailable === false) return 'unavailable';
    return this.#standing?.inside.mode ?? 'idle';
  }

  get transcript(): readonly Utterance[] {
    const inside = this.#standing?.inside;
    return inside ? inside.store.get(inside.state.derived(createTranscriptAtom)) : [];
  }

  get muted(): boolean {
    const inside = this.#standing?.inside;
    const call = inside?.store.get(inside.session.call);
    return call ? !call.localAudio() : false;
  }

  async startConversation(): Promise<void> {
    this.#starts += 1;
    try {
      const tree = await this.#wantTree();
      if (this.tag === 'tavus-widget') tree.show('open');
      await tree.inside.session.start();
    } catch {
      // It has been told as `tavus:error`.
    } finally {
      this.#starts -= 1;
    }
  }

  async createConversation(): Promise<string> {
    const tree = await this.#wantTree();
    await tree.inside.session.prepare();
    const { conversationId, error } = this.conversation;
    if (conversationId !== undefined && !error) return conversationId;
    throw (
      error ??
      new TavusError('create-failed', 'The conversation ended before it was there.', {
        hint: 'Create it again.',
      })
    );
  }

  async endConversation(): Promise<void> {
    const tree = await this.#tree?.catch(() => undefined);
    await tree?.inside.session.leave();
  }

  sendMessage(message: TavusInteraction | string): void {
    const interaction: TavusInteraction =
      typeof message === 'string'
        ? { event_type: 'conversation.respond', properties: { text: message } }
        : message;
    const { state } = this.conversation;
    const comesSoon = state !== 'connected' && state !== 'disconnecting' && isUnderWay(state);
    if (comesSoon || (this.#starts > 0 && state !== 'connected')) this.#waiting.push(interaction);
    else this.#send(interaction);
  }

  protected async show(view: 'open' | 'closed'): Promise<void> {
    if (view === 'closed' && !this.#tree) return;
    const tree = await this.#wantTree().catch(() => undefined);
    tree?.show(view === 'closed' && isUnderWay(this.conversation.state) ? 'minimized' : view);
  }

  #send(interaction: TavusInteraction): void {
    try {
      if (!this.#standing)
        throw new TavusError('not-connected', 'Nobody would hear it: nothing has started.', {
          hint: 'Send after startConversation().',
        });
      this.#standing.send(interaction);
    } catch (error) {
      const code = error instanceof TavusError ? error.code : 'invalid-interaction';
      this.emit('tavus:error', { code, message: error instanceof Error ? error.message : `${error}` });
    }
  }

  #loadDeployment(): void {
    this.#deployments.want(this.config, () => {
      this.#update();
      if (this.mode === 'unavailable') this.emit('tavus:mode-change', { mode: 'unavailable' });
    });
  }

  #update(): void {
    if (this.#standing) this.#standing.update(this.#input());
    else this.#draw();
  }

  #input() {
    return { tag: this.tag, config: this.config, deployment: this.#deployments.loaded };
  }

  #draw(state: Shell['state'] = this.#shellState): void {
    const hadFocus = this.#shell?.contains(this.#root.activeElement) === true;
    this.#shellState = state;
    const drawn = drawShell({
      ...this.#input(),
      state,
      // A failure shows when somebody wants it.
      onIntent: () => void loadTree().catch(() => undefined),
      onOpen: () => void this.#open(),
    });
    if (this.#shell) this.#shell.replaceWith(drawn);
    else this.#root.append(drawn);
    this.#shell = drawn;
    if (hadFocus) drawn.querySelector<HTMLElement>('button:last-of-type')?.focus();
  }

  async #open(): Promise<void> {
    const tree = await this.#wantTree().catch(() => undefined);
    if (this.tag === 'tavus-widget') tree?.show('open');
    else tree?.inside.begin();
  }

  #wantTree(): Promise<Tree> {
    this.#tree ??= this.#mount().catch((error: unknown) => {
      this.#tree = undefined;
      if (this.isConnected) this.#draw('failed');
      this.emit('tavus:error', {
        code: 'load-failed',
        message: `Tavus: The conversation could not be loaded: ${error}`,
      });
      throw error;
    });
    return this.#tree;
  }

  async #mount(): Promise<Tree> {
    await this.ready;
    this.#draw('loading');
    const [{ mountTree }] = await Promise.all([loadTree(), this.#deployments.done]);
    const tree = await mountTree(this.#box, this.#input(), (name, detail) => this.emit(name, detail));
    if (!this.isConnected) {
      tree.unmount();
      throw new Error('the element was removed');
    }
    this.#standing = tree;
    tree.update(this.#input());
    this.#shell?.remove();
    this.#shell = undefined;
    this.#shellState = 'waiting';
    return tree;
  }

  #leave(): void {
    this.#deployments.forget();
    const tree = this.#standing;
    tree?.unmount();
    this.#tree = undefined;
    // The session ends a tick after its tree, and tells of it: until then it can be read.
    setTimeout(() => {
      if (this.#standing === tree) this.#standing = undefined;
      if (this.isConnected) this.#update();
    });
  }
}
