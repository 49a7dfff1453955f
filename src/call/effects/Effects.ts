import Daily, {
  type DailyCall,
  type DailyEventObjectNonFatalError,
  type DailyFactoryOptions,
  type DailyInputSettings,
} from '@daily-co/daily-js';
import { atom, type PrimitiveAtom } from 'jotai/vanilla';
import type { Store } from '../../state/ConversationWriter';
import { answered } from '../daily/answered';
import { listenToCall } from '../daily/listenToCall';
import type { MediaKind } from '../media/MediaPermission';
import type { ConversationSession } from '../session/ConversationSession';
import { backgroundProcessor } from './Background';
import type { EffectChoices, EffectProblem, EffectState } from './EffectState';
import { failedKinds } from './failedKinds';
import { readRememberedEffects, rememberEffects } from './rememberedEffects';

/** Creates the effects of a session; see {@link Effects}. */
export function createEffects(session: ConversationSession): Effects {
  return new Effects(session);
}

/**
 * Applies the visitor's background and noise cancellation to every call of a session. It stays once it is open, because a
 * choice outlives the component that made it.
 */
export class Effects {
  readonly state: PrimitiveAtom<EffectState> = atom<EffectState>({ choices: {}, applied: {}, problems: {} });
  readonly #session: ConversationSession;
  #store: Store | undefined;
  #call: DailyCall | null = null;
  #stopListening: () => void = () => undefined;
  /** Incremented with each request, so that the answer to an earlier one is recognized as stale. */
  readonly #requests: Record<MediaKind, number> = { audio: 0, video: 0 };

  constructor(session: ConversationSession) {
    this.#session = session;
  }

  /** Reads the remembered choices, and applies the choices to the current call and to later ones. */
  open(store: Store): void {
    if (this.#store) return;
    this.#store = store;
    const { background, noiseCancellation } = readRememberedEffects();
    this.#patch({
      choices: {
        ...(background && this.supports('video') && { background }),
        ...(noiseCancellation !== undefined && this.supports('audio') && { noiseCancellation }),
      },
    });
    store.set(this.#session.mediaChoices, (choices) => ({ ...choices, withEffects: this.#withEffects }));
    store.sub(this.#session.call, () => this.#follow());
    this.#follow();
  }

  /** Returns true if this browser can apply effects to this kind of input. */
  supports(kind: MediaKind): boolean {
    // A source that brings its call, such as the simulator, does not use what daily-js checks for.
    if (this.#session.bringsCall) return true;
    const { supportsVideoProcessing, supportsAudioProcessing } = Daily.supportedBrowser();
    return kind === 'video' ? supportsVideoProcessing : supportsAudioProcessing;
  }

  /** Chooses an effect. Resolves once the call applies it, or with the state's problem; never rejects. */
  async choose(kind: MediaKind, choice: EffectChoices, isOff: boolean): Promise<void> {
    if (!isOff && !this.supports(kind)) return this.#report(kind, notSupported);
    this.#patch({ choices: { ...this.#choices, ...choice } });
    this.#report(kind, undefined);
    rememberEffects(choice);
    await this.#apply(kind);
  }

  #follow(): void {
    const call = this.#store?.get(this.#session.call) ?? null;
    if (call === this.#call) return;
    this.#stopListening();
    this.#call = call;
    this.#patch({ applied: {}, problems: {} });
    this.#stopListening = call
      ? listenToCall(call, { 'nonfatal-error': (event) => this.#onError(event) })
      : () => undefined;
    for (const kind of ['audio', 'video'] as const) void this.#apply(kind);
  }

  /** Applies the choice to the call. Daily keeps it until the input is opened if that has not happened yet. */
  async #apply(kind: MediaKind): Promise<void> {
    this.#requests[kind] += 1;
    const [call, request] = [this.#call, this.#requests[kind]];
    if (!call || call.isDestroyed() || !this.#isChosen(kind)) return;
    const isStale = () => call !== this.#call || request !== this.#requests[kind] || call.isDestroyed();
    this.#note(kind, false);
    try {
      const settings = await this.#settingsOf(kind);
      // Daily applies effects only to a track that it opens itself.
      if (this.#isOn(kind)) await answered(call, this.#session.handed.giveBack(call, kind));
      if (isStale()) return;
      await answered(call, call.updateInputSettings(settings));
      if (!isStale()) this.#note(kind, true);
    } catch (cause) {
      if (!isStale()) this.#report(kind, failed(cause));
    }
  }

  #onError({ type, errorMsg }: DailyEventObjectNonFatalError): void {
    const wanted = (['audio', 'video'] as const).filter(
      (kind) => this.#isOn(kind) || this.#isOnByDefault(kind),
    );
    for (const kind of failedKinds(type, errorMsg, wanted)) {
      // The answer to the request that failed may come later.
      this.#requests[kind] += 1;
      this.#report(kind, failed(errorMsg));
    }
  }

  /** Returns the options of a call whose inputs are to have effects, so that it takes no tracks from the hair check. */
  readonly #withEffects = (options: DailyFactoryOptions): DailyFactoryOptions => {
    const { inputSettings } = options;
    const none = { processor: { type: 'none' } } as const;
    // Without the effects themselves: a wrong one would keep daily-js from creating the call.
    return {
      ...options,
      inputSettings: {
        ...inputSettings,
        ...(this.#isOn('audio') && { audio: { ...none, ...inputSettings?.audio } }),
        ...(this.#isOn('video') && { video: { ...none, ...inputSettings?.video } }),
      },
    };
  };

  async #settingsOf(kind: MediaKind): Promise<DailyInputSettings> {
    const { background = { type: 'none' }, noiseCancellation } = this.#choices;
    if (kind === 'video') return { video: { processor: await backgroundProcessor(background) } };
    return { audio: { processor: { type: noiseCancellation ? 'noise-cancellation' : 'none' } } };
  }

  /** Returns true if the visitor has chosen: otherwise, the application's options apply. */
  #isChosen(kind: MediaKind): boolean {
    const { background, noiseCancellation } = this.#choices;
    return (kind === 'video' ? background : noiseCancellation) !== undefined && this.supports(kind);
  }

  #isOn(kind: MediaKind): boolean {
    const { background, noiseCancellation } = this.#choices;
    const isOn = kind === 'video' ? background && background.type !== 'none' : noiseCancellation;
    return isOn === true && this.supports(kind);
  }

  /** Returns true if the application's options ask for an effect, and the visitor has not chosen otherwise. */
  #isOnByDefault(kind: MediaKind): boolean {
    const { inputSettings } = this.#session.dailyOptions;
    const type = inputSettings?.[kind]?.processor?.type ?? 'none';
    return !this.#isChosen(kind) && type !== 'none';
  }

  get #choices(): EffectChoices {
    return this.#read()?.choices ?? {};
  }

  #note(kind: MediaKind, applied: boolean): void {
    this.#patch({ applied: { ...this.#read()?.applied, [kind]: applied } });
  }

  #report(kind: MediaKind, problem: EffectProblem | undefined): void {
    this.#patch({ problems: { ...this.#read()?.problems, [kind]: problem } });
  }

  #read(): EffectState | undefined {
    return this.#store?.get(this.state);
  }

  #patch(patch: Partial<EffectState>): void {
    this.#store?.set(this.state, (before) => ({ ...before, ...patch }));
  }
}

const notSupported: EffectProblem = {
  code: 'not-supported',
  message: 'This browser cannot apply this effect.',
};

function failed(cause: unknown): EffectProblem {
  const { message = cause, errorMsg = message }: { message?: unknown; errorMsg?: unknown } = Object(cause);
  return { code: 'failed', message: `${errorMsg}` };
}
