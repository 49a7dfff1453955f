import type { ConversationMode } from '../hooks/conversation/useMode';
import type { TavusInteraction } from '../protocol/TavusInteraction';
import { type Conversation, idleConversation } from '../state/Conversation';
import type { Utterance } from '../state/fold/Utterance';
import { isUnderWay } from '../state/isUnderWay';
import { createTranscriptAtom } from '../state/views/Transcript';
import { ConfiguredElement } from './ConfiguredElement';
import type { TavusTag } from './contract/elementTable';
import type { TavusEventMap, TavusEventName } from './contract/TavusEventMap';
import { DeploymentLoader } from './DeploymentLoader';
import { Messages } from './Messages';
import { notCreated } from './notCreated';
import { resumeAfterMove } from './resumeAfterMove';
import { adoptStyles } from './shell/adoptStyles';
import { DrawnShell } from './shell/DrawnShell';
import { exportParts } from './shell/exportParts';
import type { Shell, ShellLook } from './shell/Shell';
import type { Tree, TreeInside } from './tree/Tree';
import { loadTree } from './tree/treeLoader';

/** The base of both elements: draws the element as configured, and loads the conversation when it is needed. */
export class TavusElement extends ConfiguredElement {
  readonly ready: Promise<void>;
  readonly #root: ShadowRoot;
  readonly #look: ShellLook;
  readonly #shell: DrawnShell;
  #shellState: Shell['state'] = 'waiting';
  #tree: Promise<Tree> | undefined;
  #standing: Tree | undefined;
  /** From the tree that was unmounted last, so that its transcript and end reason can still be read. */
  #inside: TreeInside | undefined;
  /** Replaced each time the element leaves the page, so that work in flight can tell that it is stale. */
  #stay = {};
  readonly #deployments = new DeploymentLoader();
  readonly #messages = new Messages(
    () => this.#standing,
    (detail) => this.emit('tavus:error', detail),
  );
  #starts = 0;
  #becomeReady: () => void = () => undefined;
  #isReady = false;

  constructor(look: ShellLook) {
    super();
    this.#look = look;
    this.ready = new Promise((resolve) => {
      this.#becomeReady = resolve;
    });
    this.#root = this.attachShadow({ mode: 'open' });
    this.#shell = new DrawnShell(this.#root, look);
    adoptStyles(this.#root, look.styles);
    exportParts(this.#root);
  }

  get tag(): TavusTag {
    return this.localName === 'tavus-widget' ? 'tavus-widget' : 'tavus-embed';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#loadDeployment();
    if (this.#standing) resumeAfterMove(this.#root);
    else this.#draw();
    // Deferred, so that the code that has just inserted the element can add its listeners first.
    queueMicrotask(() => {
      if (this.#isReady || !this.isConnected) return;
      this.#isReady = true;
      this.#becomeReady();
      this.emit('tavus:ready', {});
    });
  }

  disconnectedCallback(): void {
    // A move disconnects and reconnects the element at once; only an element that is still disconnected has left.
    setTimeout(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  adoptedCallback(): void {
    adoptStyles(this.#root, this.#look.styles);
    this.#standing?.adoptStyles();
  }

  /** `moveBefore` calls it instead of `disconnectedCallback` and `connectedCallback`. */
  connectedMoveCallback(): void {
    resumeAfterMove(this.#root);
  }

  protected override configure(): void {
    if (!this.isConnected) return;
    this.#loadDeployment();
    this.#update();
  }

  protected override emit<Name extends TavusEventName>(name: Name, detail: TavusEventMap[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    if (name === 'tavus:conversation-started') this.#messages.sendKept();
    if (name === 'tavus:conversation-ended') this.#messages.forgetKept();
  }

  get #lastInside(): TreeInside | undefined {
    return this.#standing?.inside ?? this.#inside;
  }

  get conversation(): Conversation {
    const inside = this.#lastInside;
    return inside ? inside.store.get(inside.state.conversation) : idleConversation;
  }

  get mode(): ConversationMode {
    if (this.#deployments.loaded?.isAvailable === false) return 'unavailable';
    return this.#standing?.inside.mode ?? 'idle';
  }

  get transcript(): readonly Utterance[] {
    const inside = this.#lastInside;
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
      // Already dispatched as `tavus:error`, unless the element has left the page.
    } finally {
      this.#starts -= 1;
    }
  }

  async createConversation(): Promise<string> {
    const tree = await this.#wantTree();
    await tree.inside.session.prepare();
    const { conversationId, error } = this.conversation;
    if (conversationId !== undefined && !error) return conversationId;
    throw error ?? notCreated();
  }

  async endConversation(): Promise<void> {
    // A conversation that was only prepared ends without an event.
    this.#messages.forgetKept();
    await (await this.#tree?.catch(() => undefined))?.inside.session.leave();
  }

  sendMessage(message: TavusInteraction | string): void {
    const { state, prepared } = this.conversation;
    const comesSoon = prepared || (state !== 'connected' && state !== 'disconnecting' && isUnderWay(state));
    this.#messages.say(message, comesSoon || (this.#starts > 0 && state !== 'connected'));
  }

  protected async openPanel(): Promise<void> {
    (await this.#wantTree().catch(() => undefined))?.show('open');
  }

  /** Closes a widget's panel. A conversation under way ends (`closed`) or continues behind a pill (`minimized`). */
  protected async closePanel(view: 'closed' | 'minimized'): Promise<void> {
    const tree = await this.#tree?.catch(() => undefined);
    const isLive = isUnderWay(this.conversation.state);
    if (isLive && view === 'closed') void this.endConversation();
    tree?.show(isLive ? view : 'closed');
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
    this.#shellState = state;
    this.#shell.draw({
      ...this.#input(),
      state,
      // This only preloads; a failure is reported when the tree is needed.
      onIntent: () => void loadTree().catch(() => undefined),
      onOpen: () => void this.#open(),
    });
  }

  async #open(): Promise<void> {
    if (this.tag === 'tavus-widget') return this.openPanel();
    (await this.#wantTree().catch(() => undefined))?.inside.begin();
  }

  #wantTree(): Promise<Tree> {
    const stay = this.#stay;
    this.#tree ??= this.#mount().catch((error: unknown) => {
      if (stay !== this.#stay) throw error;
      this.#tree = undefined;
      this.#draw('failed');
      this.emit('tavus:error', {
        code: 'load-failed',
        message: `The conversation could not be loaded: ${error}`,
      });
      throw error;
    });
    return this.#tree;
  }

  async #mount(): Promise<Tree> {
    const stay = this.#stay;
    await this.ready;
    this.#draw('loading');
    const [{ mountTree }] = await Promise.all([loadTree(), this.#deployments.done]);
    if (stay !== this.#stay) throw new Error('The element was taken out.');
    const tree = await mountTree(this.#root, this.#input(), (name, detail) => this.emit(name, detail));
    if (stay !== this.#stay) {
      tree.unmount();
      throw new Error('The element was taken out.');
    }
    this.#standing = tree;
    tree.update(this.#input());
    this.#shell.remove();
    this.#shellState = 'waiting';
    return tree;
  }

  #leave(): void {
    this.#stay = {};
    this.#shell.stopWatching();
    this.#deployments.forget();
    this.#messages.forgetKept();
    this.#inside = this.#lastInside;
    this.#standing?.unmount();
    this.#standing = undefined;
    this.#tree = undefined;
    this.#shellState = 'waiting';
  }
}
