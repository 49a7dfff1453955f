import { selectorSpecificity } from '@csstools/selector-specificity';
import parser, { type Node, type Selector } from 'postcss-selector-parser';

/** One selector of a rule, without the commas. */
export interface ReadSelector {
  /** The selector without its pseudo-element, which `:where()` cannot contain. */
  readonly match: string;
  /** The pseudo-element and what follows it, or nothing. */
  readonly pseudoElement: string;
  /** The specificity without the pseudo-element, as one number to compare. */
  readonly specificity: number;
  /** Whether it selects an outermost box itself, that of the conversation or of the widget. */
  readonly isRoot: boolean;
}

/** Reads the selectors of a rule. */
export function readSelectors(text: string): ReadSelector[] {
  return parser().astSync(text, { lossless: false }).nodes.map(readSelector);
}

function readSelector(selector: Selector): ReadSelector {
  const at = selector.nodes.findIndex((node) => parser.isPseudoElement(node));
  const matching = selector.clone();
  if (at >= 0) matching.nodes.splice(at);
  if (matching.nodes.length === 0) matching.append(parser.universal());
  const { a, b, c } = selectorSpecificity(matching);
  return {
    match: withoutWrapper(matching),
    pseudoElement: at < 0 ? '' : selector.nodes.slice(at).join(''),
    specificity: (a * 1000 + b) * 1000 + c,
    isRoot: subjectOf(matching).some(isRoot),
  };
}

/** Returns what follows the last combinator. */
function subjectOf(selector: Selector): Node[] {
  const combinator = selector.nodes.findLastIndex((node) => parser.isCombinator(node));
  return selector.nodes.slice(combinator + 1);
}

function isRoot(node: Node): boolean {
  if (parser.isAttribute(node)) return node.attribute === 'data-tavus-part' && isOutermost(node.value);
  if (!parser.isPseudoClass(node) || !alternatives.includes(node.value)) return false;
  const roots = node.nodes.filter((selector) => subjectOf(selector).some(isRoot));
  if (roots.length > 0 && roots.length < node.nodes.length)
    throw new Error(`Separate the outermost boxes from the other parts with a comma, not with ${node}.`);
  return roots.length > 0;
}

function isOutermost(part: string | undefined): boolean {
  return part === 'root' || part === 'widget';
}

/** Returns `:is(a, b)` as `a, b`, and what is shorter for `:where()`, because the result goes into a `:where()` anyway. */
function withoutWrapper(selector: Selector): string {
  const [only, ...others] = selector.nodes;
  const isWrapper =
    only && others.length === 0 && parser.isPseudoClass(only) && alternatives.includes(only.value);
  return (isWrapper ? only.nodes.join(', ') : String(selector)).trim().replaceAll(':where(', ':is(');
}

const alternatives = [':is', ':where'];
