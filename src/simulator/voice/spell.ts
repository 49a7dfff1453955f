/**
 * Writes the sounds of a word with one letter for each of `phones`: roughly English for Latin letters. Letters of other
 * scripts and digits have sounds of a made-up tongue, always the same.
 */
export function spell(word: string): string {
  const letters = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[^a-z]/gu, madeUp);
  return rules.reduce((text, [pattern, sounds]) => text.replace(pattern, sounds), letters);
}

/** A letter gets a consonant, a vowel, or nothing in turn, because one letter has only the time of a third of a syllable. */
function madeUp(letter: string, index: number): string {
  const sounds = ['bdgklmnprstvz', 'aeiou', ''][index % 3] ?? '';
  return sounds[(letter.codePointAt(0) ?? 0) % sounds.length] ?? '';
}

// In order. Capitals are sounds, and no later rule touches them, except as neighbors.
const rules: readonly (readonly [RegExp, string])[] = [
  [/([^aeiou])\1/g, '$1'],
  [/^th(?=.{1,3}$)/, 'D'],
  [/^kn/, 'n'],
  [/j|g(?=e$)/g, 'dZ'],
  [/^y/, 'j'],
  [/[st]ion/g, 'S@n'],
  [/igh/g, 'aI'],
  [/t?ch/g, 'tS'],
  [/sh/g, 'S'],
  [/th/g, 'T'],
  [/ph/g, 'f'],
  [/wh/g, 'w'],
  [/qu/g, 'kw'],
  [/ck/g, 'k'],
  [/ng/g, 'N'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/a([^aeiou])e(?=s?$)/, 'ei$1'],
  [/i([^aeiou])e(?=s?$)/, 'aI$1'],
  [/o([^aeiou])e(?=s?$)/, 'oU$1'],
  [/([aeiouAIUR].*)e$/, '$1'],
  [/ee|ea|ie|e$|(?!^)y/g, 'I'],
  [/oo|ue|ew/g, 'U'],
  [/a[iy]/g, 'ei'],
  [/oa|ow|o$/g, 'oU'],
  [/ou/g, 'aU'],
  [/oy/g, 'oi'],
  [/au|aw|a(?=r|l[^aeiou])/g, 'A'],
  [/[eiu]r(?![aeiou])/g, 'R'],
];
