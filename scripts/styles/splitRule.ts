import type { Declaration, Rule } from 'postcss';

/** Divides a rule into its custom properties and the rest; null for a part without declarations. */
export function splitRule(rule: Rule): { variables: Rule | null; rest: Rule | null } {
  const only = (isWanted: (declaration: Declaration) => boolean) => {
    const part = rule.clone();
    part.walkDecls((declaration) => void (isWanted(declaration) || declaration.remove()));
    return part.nodes.length > 0 ? part : null;
  };
  return {
    variables: only(({ variable }) => variable),
    rest: only(({ variable }) => !variable),
  };
}

/** Whether a rule is a step of an animation, such as `from`, and has no selector. */
export function isInKeyframes({ parent }: Rule): boolean {
  return parent?.type === 'atrule' && 'name' in parent && parent.name === 'keyframes';
}
