import { isJsonObject, type JsonObject } from '../wire/JsonObject';
import { maskText } from './maskText';
import { parseJson } from './parseJson';
import { personalField } from './personalField';
import type { RecordedEntry } from './Recording';
import type { RedactOptions } from './RedactOptions';
import { isFrame, redactSecrets } from './redactText';
import { TextMask } from './TextMask';

/** Fields with what is said, typed or told to the PAL. */
const textFields = new Set([
  'speech',
  'text',
  'context',
  'phrase',
  'content',
  'analysis',
  'user_audio_analysis',
  'user_visual_analysis',
]);

/** Fields with what a tool is told and what it returns. They can hold JSON as text. */
const argumentFields = new Set(['arguments', 'output', 'result', 'outcome']);

/** The fields of an outcome and of its error that are not from the application. */
const plainFields = new Set(['status', 'durationMs', 'code', 'type']);

/** What the PAL is told of a tool whose call had no id. */
const toolReport = /^The tool \S+ (?:succeeded|failed): /;

/** What is done with a field, by its name. */
interface FieldRule {
  /** Why all of it is masked, such as `email`; undefined if it is not. */
  readonly label: string | undefined;
  /** The same for a field in the arguments of a tool. */
  readonly labelInArguments: string | undefined;
}

/** Fields are few and come again and again; more than this many are the invention of a sender. */
const mostRules = 2000;

/** Where a value is: what applies to everything in it. */
interface Place {
  readonly inArguments?: boolean;
  /** In the outcome of a tool itself, or in its error. */
  readonly inOutcome?: boolean;
  readonly masked?: boolean;
  /** Who says what a message tells. */
  readonly speaker?: 'user' | 'pal';
  readonly isSpeech?: boolean;
}

/**
 * Leaves out of entries what a recording must not have. What is masked keeps its length and its words, so the state that
 * the entries lead to is the same, but for the masked texts.
 */
export class Redactor {
  readonly #options: RedactOptions;
  readonly #found = new Set<string>();
  readonly #rules = new Map<string, FieldRule>();
  readonly #speech = { user: new TextMask('user'), pal: new TextMask('pal') };

  constructor(options: RedactOptions = {}) {
    this.#options = options;
  }

  /** The names of what was redacted so far. */
  get found(): readonly string[] {
    return [...this.#found].sort();
  }

  /** The names of what is redacted wherever it occurs. */
  get rules(): readonly string[] {
    const { texts = false, arguments: args = false, frames = true, personal = true } = this.#options;
    const optional = { texts, arguments: args, frames, 'personal data': personal };
    return [
      'secrets',
      'query strings',
      ...Object.entries(optional).flatMap(([name, on]) => (on ? name : [])),
    ];
  }

  /** Returns the entry without what must not be recorded; the entry itself if there is nothing. It must be JSON. */
  redact<Entry extends RecordedEntry>(entry: Entry): Entry {
    // Only values are masked, so every field keeps its type.
    return this.#object(entry as unknown as JsonObject, { speaker: speakerOf(entry) }) as unknown as Entry;
  }

  #value(value: unknown, place: Place): unknown {
    if (typeof value === 'string') return this.#text(value, place);
    if (typeof value === 'number') return place.masked ? 0 : value;
    if (Array.isArray(value)) {
      const items = value.map((item) => this.#value(item, place));
      return items.every((item, index) => item === value[index]) ? value : items;
    }
    return isJsonObject(value) ? this.#object(value, place) : value;
  }

  #object(object: JsonObject, place: Place): JsonObject {
    let changed: Record<string, unknown> | undefined;
    for (const key of Object.keys(object)) {
      const value = object[key];
      const safe = this.#field(key, value, place);
      if (safe === value) continue;
      changed ??= { ...object };
      changed[key] = safe;
    }
    return changed ?? object;
  }

  #field(key: string, value: unknown, place: Place): unknown {
    if (value === null || typeof value === 'boolean') return value;
    if (!place.inOutcome) return this.#named(key, value, place);
    if (plainFields.has(key) && typeof value !== 'object') return value;
    return this.#named(key, value, key === 'error' ? place : { ...place, inOutcome: false });
  }

  #named(key: string, value: unknown, place: Place): unknown {
    if (place.masked) return this.#value(value, place);
    const { label, labelInArguments } = this.#rule(key);
    const found = place.inArguments ? labelInArguments : label;
    if (found !== undefined) return this.#mask(found, value, place);
    // A message can be the text of its JSON.
    if (key === 'data' && typeof value === 'string') return this.#json(value, place);
    const report = key === 'context' && typeof value === 'string' ? toolReport.exec(value)?.[0] : undefined;
    if (!argumentFields.has(key) && report === undefined) return this.#value(value, place);
    const isMasked = this.#options.arguments === true;
    const inside = { ...place, inArguments: true, inOutcome: key === 'outcome', masked: isMasked };
    if (isMasked) this.#found.add('arguments');
    if (report !== undefined) return report + this.#json(String(value).slice(report.length), inside);
    return typeof value === 'string' ? this.#json(value, inside) : this.#value(value, inside);
  }

  #rule(key: string): FieldRule {
    const known = this.#rules.get(key);
    if (known) return known;
    const { texts, personal = true } = this.#options;
    const { kind, label } = personalField(key) ?? {};
    const isPersonal = kind === 'secret' || (personal && kind === 'personal');
    const ofText = texts && textFields.has(key) ? 'texts' : undefined;
    const rule = {
      label: isPersonal ? label : ofText,
      labelInArguments: isPersonal || (personal && kind === 'name') ? label : ofText,
    };
    if (this.#rules.size < mostRules) this.#rules.set(key, rule);
    return rule;
  }

  #mask(label: string, value: unknown, place: Place): unknown {
    this.#found.add(label);
    return this.#value(value, { ...place, masked: true, isSpeech: label === 'texts' });
  }

  /** Arguments and outputs are often JSON as text. */
  #json(text: string, place: Place): string {
    if (!/^\s*[[{]/.test(text)) return this.#text(text, place);
    const value = parseJson(text);
    // The output of a tool can be cut, and then nobody knows which field a text in it belongs to.
    if (value === undefined) return this.#text(text, { ...place, masked: true });
    const safe = this.#value(value, place);
    return safe === value ? text : JSON.stringify(safe);
  }

  #text(text: string, { masked, isSpeech, speaker = 'user' }: Place): string {
    if (this.#options.frames !== false && isFrame(text)) {
      this.#found.add('frames');
      return `[a frame of ${text.length} characters]`;
    }
    if (!masked) return redactSecrets(text, this.#found);
    return isSpeech ? this.#speech[speaker].mask(text) : maskText(text);
  }
}

/** Returns who says what is in an entry. What is typed, or sent otherwise, is the user's. */
function speakerOf(entry: RecordedEntry): 'user' | 'pal' {
  if (entry.kind !== 'message' || !isJsonObject(entry.data)) return 'user';
  const { properties } = entry.data;
  return isJsonObject(properties) && properties.role !== 'user' ? 'pal' : 'user';
}
