import type { JsonObject } from '../wire/JsonObject';
import type {
  AlertArguments,
  CanvasArguments,
  ChartArguments,
  ChartPoint,
  InputArguments,
  QuestionArguments,
  QuestionOption,
  TextArguments,
} from './CanvasArguments';
import type { CanvasKind } from './CanvasCard';
import { readCalendar } from './readCalendar';
import { haveOwnIds, readChoice, readItems, readNumber, readText } from './readFields';

/** Arguments that have been read, with the kind of card that they are for. */
export type ReadCanvasArguments = {
  readonly [Kind in CanvasKind]: { readonly kind: Kind; readonly args: CanvasArguments[Kind] };
}[CanvasKind];

/**
 * Reads the arguments of a card. What is too long is cut. Returns undefined if the component or its version is not known, or
 * if something that the card needs is missing.
 */
export function readCanvasArguments(
  component: string,
  version: string,
  args: JsonObject,
): ReadCanvasArguments | undefined {
  if (version !== 'v1') return undefined;
  switch (component) {
    case 'canvas.question':
      return known('question', readQuestion(args));
    case 'canvas.input':
      return known('input', readInput(args));
    case 'canvas.calendar':
      return known('calendar', readCalendar(args));
    case 'canvas.text':
      return known('text', readTextCard(args));
    case 'canvas.chart':
      return known('chart', readChart(args));
    case 'canvas.alert':
      return known('alert', readAlert(args));
    default:
      return undefined;
  }
}

function known<Kind extends CanvasKind>(
  kind: Kind,
  args: CanvasArguments[Kind] | undefined,
): { readonly kind: Kind; readonly args: CanvasArguments[Kind] } | undefined {
  return args && { kind, args };
}

function readQuestion(args: JsonObject): QuestionArguments | undefined {
  const question = readText(args.question);
  const options = readItems(args.options, 10, readOption);
  if (question === undefined || !options || options.length < 2 || !haveOwnIds(options)) return undefined;
  return {
    question,
    options,
    multiSelect: args.multi_select === true,
    allowSkip: args.allow_skip === true,
    allowOther: args.allow_other === true,
    hasCorrectAnswer: Object.hasOwn(args, 'correct_answer'),
  };
}

function readOption(option: JsonObject): QuestionOption | undefined {
  const [id, label] = [readText(option.id), readText(option.label)];
  if (id === undefined || label === undefined) return undefined;
  const freeTextPlaceholder = readText(option.free_text_placeholder);
  return { id, label, allowFreeText: option.allow_free_text === true, freeTextPlaceholder };
}

function readInput(args: JsonObject): InputArguments | undefined {
  const prompt = readText(args.prompt, 240);
  const inputType = readChoice(args.input_type, ['text', 'email', 'number', 'tel']);
  if (prompt === undefined || !inputType) return undefined;
  return {
    prompt,
    placeholder: readText(args.placeholder, 160),
    inputType,
    required: args.required === true,
    allowSkip: args.allow_skip === true,
  };
}

function readTextCard(args: JsonObject): TextArguments | undefined {
  const body = readText(args.body, 4000);
  if (body === undefined) return undefined;
  return {
    title: readText(args.title, 120),
    body,
    format: args.format === 'markdown' ? 'markdown' : 'plain',
  };
}

function readChart(args: JsonObject): ChartArguments | undefined {
  const data = readItems(args.data, 12, readPoint);
  const chartType = readChoice(args.chart_type, ['bar', 'line', 'pie']);
  if (!data || data.length === 0 || !chartType) return undefined;
  return {
    data,
    chartType,
    title: readText(args.title, 120),
    xLabel: readText(args.x_label, 120),
    yLabel: readText(args.y_label, 120),
  };
}

function readPoint({ label, value }: JsonObject): ChartPoint | undefined {
  const name = readText(label, 80);
  if (name === undefined || typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  return { label: name, value };
}

function readAlert(args: JsonObject): AlertArguments | undefined {
  const body = readText(args.body, 1200);
  if (body === undefined) return undefined;
  return {
    title: readText(args.title, 120),
    body,
    severity: readChoice(args.severity, ['info', 'success', 'warning', 'error']) ?? 'info',
    autoDismissSeconds: readNumber(args.auto_dismiss_seconds, 1, 120),
  };
}
