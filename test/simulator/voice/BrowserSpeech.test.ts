import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BrowserSpeech } from '../../../src/simulator/voice/BrowserSpeech';

/** A browser's speech synthesis whose sentences take as long as the test says. */
class FakeSynthesis {
  readonly spoken: { readonly text: string; readonly rate: number }[] = [];
  voices: readonly object[] = [{ name: 'Somebody' }];
  speaking = false;
  canceled = 0;
  #utterance: SpeechSynthesisUtterance | undefined;
  getVoices = () => this.voices;
  speak(utterance: SpeechSynthesisUtterance): void {
    this.#utterance = utterance;
    this.speaking = true;
    this.spoken.push({ text: utterance.text, rate: utterance.rate });
  }
  cancel(): void {
    this.canceled += 1;
    this.fail();
  }
  end(): void {
    this.speaking = false;
    this.#utterance?.onend?.(new Event('end') as SpeechSynthesisEvent);
  }
  fail(): void {
    this.speaking = false;
    this.#utterance?.onerror?.(new Event('error') as SpeechSynthesisErrorEvent);
  }
}

let synthesis: FakeSynthesis;
beforeEach(() => {
  vi.useFakeTimers();
  synthesis = new FakeSynthesis();
  vi.stubGlobal('speechSynthesis', synthesis);
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      rate = 1;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function create(): BrowserSpeech {
  const speech = BrowserSpeech.create();
  if (!speech) throw new Error('There is a speech synthesis.');
  return speech;
}

/** Says a sentence word by word, as the PAL does, and returns whether each word was spoken here. */
function say(speech: BrowserSpeech, sentence: string): boolean[] {
  const words = sentence.split(' ');
  return words.map((word, index) => {
    const isHere = speech.speak(word, 300, words.slice(index).join(' '));
    vi.advanceTimersByTime(300);
    return isHere;
  });
}

describe('the speech of the browser', () => {
  it('is nothing in a browser without it', () => {
    vi.stubGlobal('speechSynthesis', undefined);
    expect(BrowserSpeech.create()).toBeUndefined();
  });

  it('speaks sentences whole, also the same one twice', () => {
    const speech = create();
    expect(say(speech, 'Hello there.')).toEqual([true, true]);
    say(speech, 'Hello there.');
    say(speech, 'Bye.');
    expect(synthesis.spoken.map(({ text }) => text)).toEqual(['Hello there.', 'Hello there.', 'Bye.']);
  });

  it('leaves a sentence to others without voices, and if the browser refuses it', () => {
    const speech = create();
    synthesis.voices = [];
    expect(say(speech, 'One two.')).toEqual([false, false]);
    expect(synthesis.spoken).toEqual([]);
    synthesis.voices = [{}];
    expect(speech.speak('Three', 300, 'Three four.')).toBe(true);
    synthesis.fail();
    expect(speech.speak('four.', 300, 'four.')).toBe(false);
  });

  it('is heard until its echo is over', () => {
    const speech = create();
    expect(speech.isHeard).toBe(false);
    say(speech, 'Hello there.');
    expect(speech.isHeard).toBe(true);
    synthesis.end();
    vi.advanceTimersByTime(200);
    expect(speech.isHeard).toBe(true);
    vi.advanceTimersByTime(300);
    expect(speech.isHeard).toBe(false);
  });

  it('stops what it says when interrupted, and nothing else', () => {
    const speech = create();
    speech.hush();
    expect(synthesis.canceled).toBe(0);
    speech.speak('Hello', 300, 'Hello there.');
    speech.hush();
    expect(synthesis.canceled).toBe(1);
    expect(speech.speak('there.', 300, 'there.')).toBe(true);
    synthesis.end();
    speech.hush();
    expect(synthesis.canceled).toBe(1);
  });

  it('speaks faster after it was too slow, and slower after it was too fast', () => {
    const speech = create();
    say(speech, 'Too slow.');
    synthesis.end();
    speech.speak('Too', 300, 'Too fast.');
    synthesis.end();
    say(speech, 'Right.');
    const [first = 0, second = 0, third = 0] = synthesis.spoken.map(({ rate }) => rate);
    expect(second).toBeGreaterThan(first);
    expect(third).toBeLessThan(second);
  });
});
