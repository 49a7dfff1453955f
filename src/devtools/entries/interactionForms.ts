import type {
  ConfirmObjectiveInteraction,
  ContextInteraction,
  EchoAudioInteraction,
  EchoTextInteraction,
  InterruptInteraction,
  RespondInteraction,
  SensitivityInteraction,
  SensitivityLevel,
  TavusInteraction,
  ToolResultInteraction,
} from '../../protocol/TavusInteraction';

/** A field of an interaction: a text, a switch, one of several values, or any JSON. */
export interface InteractionField {
  readonly kind: 'text' | 'long' | 'boolean' | 'number' | 'json' | 'choice';
  readonly required?: boolean | undefined;
  readonly choices?: readonly string[] | undefined;
}

/** The properties of each union member, so that a new one asks for a field here. */
type FieldsOf<Interaction> = Interaction extends { readonly properties: infer Properties }
  ? { readonly [Name in keyof Required<Properties>]: InteractionField }
  : object;

const text: InteractionField = { kind: 'text', required: true };
const long: InteractionField = { kind: 'long', required: true };
const level = {
  kind: 'choice',
  required: true,
  choices: ['superlow', 'verylow', 'low', 'medium', 'high', 'auto'] satisfies SensitivityLevel[],
} as const;

const respond: FieldsOf<RespondInteraction> = { text: long };
const echo: Omit<FieldsOf<EchoTextInteraction>, 'modality'> = {
  text: long,
  done: { kind: 'boolean' },
  inference_id: { kind: 'text' },
};
const echoAudio: Omit<FieldsOf<EchoAudioInteraction>, 'modality'> = {
  audio: long,
  sample_rate: { kind: 'number', required: true },
  inference_id: text,
  done: { kind: 'boolean' },
};
const interrupt: FieldsOf<InterruptInteraction> = {};
const context: FieldsOf<ContextInteraction> = { context: long };
type Sensitivity = SensitivityInteraction['properties'];
const pause: FieldsOf<{ properties: Extract<Sensitivity, { participant_pause_sensitivity: unknown }> }> = {
  participant_pause_sensitivity: level,
};
const cutIn: FieldsOf<{ properties: Extract<Sensitivity, { participant_interrupt_sensitivity: unknown }> }> =
  {
    participant_interrupt_sensitivity: level,
  };
const toolResult: FieldsOf<ToolResultInteraction> = {
  tool_call_id: text,
  output: { kind: 'json' },
  status: { kind: 'choice', choices: ['success', 'error'] },
};
const confirmObjective: FieldsOf<ConfirmObjectiveInteraction> = {
  objective_name: text,
  output_variables: { kind: 'json' },
};

/** An interaction as a form. */
export interface InteractionForm {
  readonly name: string;
  /** Undefined if the developer chooses it. */
  readonly eventType?: string | undefined;
  /** What every interaction of this form has. */
  readonly fixed?: object | undefined;
  readonly fields: Readonly<Record<string, InteractionField>>;
}

/** Every documented interaction, and at the end any other. */
export const interactionForms: readonly InteractionForm[] = [
  form('respond', 'conversation.respond', respond),
  form('echo', 'conversation.echo', echo, { modality: 'text' }),
  form('echo audio', 'conversation.echo', echoAudio, { modality: 'audio' }),
  form('interrupt', 'conversation.interrupt', interrupt),
  form('append context', 'conversation.append_llm_context', context),
  form('overwrite context', 'conversation.overwrite_llm_context', context),
  form('pause sensitivity', 'conversation.sensitivity', pause),
  form('interrupt sensitivity', 'conversation.sensitivity', cutIn),
  form('tool result', 'conversation.tool_result', toolResult),
  form('confirm objective', 'conversation.objective.confirm', confirmObjective),
  { name: 'other', fields: { event_type: text, properties: { kind: 'json' } } },
];

/** What is written in the fields of a form. */
export type FieldValues = Readonly<Record<string, string>>;

/** Returns the interaction that a form's fields describe, or what is wrong with them. */
export function interactionOf(
  { eventType, fixed, fields }: InteractionForm,
  values: FieldValues,
): TavusInteraction | { readonly problem: string } {
  const properties: Record<string, unknown> = { ...fixed };
  for (const [name, field] of Object.entries(fields)) {
    const written = values[name] ?? '';
    if (written === '' && field.required) return { problem: `${name} is missing.` };
    if (written === '') continue;
    const value = readField(field, written);
    if (value === undefined) return { problem: `${name} is not a ${field.kind}.` };
    properties[name] = value;
  }
  if (eventType === undefined) {
    const { event_type, properties: own } = properties;
    return { event_type, ...(own !== undefined && { properties: own }) } as TavusInteraction;
  }
  return {
    event_type: eventType,
    ...(Object.keys(properties).length > 0 && { properties }),
  } as TavusInteraction;
}

/** The output of a tool may be a plain text, so what is not JSON is one. */
function readField({ kind }: InteractionField, written: string): unknown {
  if (kind === 'boolean') return written === 'true';
  if (kind === 'number') return Number.isFinite(Number(written)) ? Number(written) : undefined;
  if (kind !== 'json') return written;
  try {
    return JSON.parse(written);
  } catch {
    return /^\s*[[{"]/.test(written) ? undefined : written;
  }
}

function form(
  name: string,
  eventType: `conversation.${string}`,
  fields: object,
  fixed?: object,
): InteractionForm {
  return { name, eventType, fixed, fields: fields as InteractionForm['fields'] };
}
