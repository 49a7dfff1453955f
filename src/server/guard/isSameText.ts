/** Compares in a time that does not reveal how much of the guess was correct. */
export function isSameText(guess: string, secret: string): boolean {
  let difference = guess.length ^ secret.length;
  for (let index = 0; index < guess.length; index += 1) {
    difference |= guess.charCodeAt(index) ^ secret.charCodeAt(index % secret.length);
  }
  return difference === 0;
}
