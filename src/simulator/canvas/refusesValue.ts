import { isJsonObject, type JsonObject } from '../../protocol/wire/JsonObject';

/**
 * Returns why the value of an answer has the wrong shape for its component, or undefined if it has the right one. What
 * the Tavus docs leave open is read strictly: what is accepted here must not be refused there.
 */
export function refusesValue(component: string, type: 'submit' | 'skip', value: unknown): string | undefined {
  const fits = isJsonObject(value) && shapes[component]?.(value, type === 'skip') !== false;
  return fits ? undefined : `The value does not fit ${type} of ${component}: ${JSON.stringify(value)}`;
}

/** By component: whether a value has its shape. Any object is an answer to the components that are not listed. */
const shapes: Readonly<Record<string, (value: JsonObject, skipped: boolean) => boolean>> = {
  'canvas.question': (value, skipped) =>
    hasOnly(value, ['selected_option_ids', 'skipped']) &&
    value.skipped === skipped &&
    isListOfTexts(value.selected_option_ids) &&
    (value.selected_option_ids.length === 0) === skipped,
  'canvas.input': (value, skipped) =>
    hasOnly(value, ['input_type', 'value', 'skipped']) &&
    value.skipped === skipped &&
    (skipped ? isInputType(value.input_type) && value.value === null : isInput(value)),
  'canvas.calendar': (value, skipped) =>
    skipped ? hasOnly(value, ['skipped']) && value.skipped === true : isTime(value),
};

function isInputType(type: unknown): boolean {
  return type === 'text' || type === 'email' || type === 'number' || type === 'tel';
}

function isInput({ input_type: type, value }: JsonObject): boolean {
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value);
  return isInputType(type) && typeof value === 'string';
}

/** A calendar is answered with a day, a slot, several slots or a range of days. */
function isTime(value: JsonObject): boolean {
  const [name, ...others] = Object.keys(value);
  if (name === undefined || others.length > 0) return false;
  const chosen = value[name];
  switch (name) {
    case 'selected_date':
      return isDay(chosen);
    case 'selected_slot':
      return isSlot(chosen);
    case 'selected_slots':
      return Array.isArray(chosen) && chosen.length > 0 && chosen.every(isSlot);
    case 'selected_range':
      return (
        isJsonObject(chosen) && hasOnly(chosen, ['start', 'end']) && isDay(chosen.start) && isDay(chosen.end)
      );
    default:
      return false;
  }
}

/** The Tavus docs do not say whether a slot is its id or the whole slot. */
function isSlot(slot: unknown): boolean {
  return isText(slot) || (isJsonObject(slot) && isText(slot.id));
}

function isDay(day: unknown): boolean {
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  // `Date.parse` of some engines takes the 31st of April for the 1st of May.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function isListOfTexts(list: unknown): list is string[] {
  return Array.isArray(list) && list.every(isText);
}

function isText(text: unknown): text is string {
  return typeof text === 'string' && text !== '';
}

function hasOnly(value: JsonObject, names: readonly string[]): boolean {
  return Object.keys(value).every((name) => names.includes(name));
}
