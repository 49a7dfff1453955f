/** Calls back if the policy of the page blocks frames of an origin; returns a function that stops it. */
export function watchPolicy(frameOrigin: string, blocked: () => void): () => void {
  const note = ({ blockedURI, effectiveDirective, disposition }: SecurityPolicyViolationEvent) => {
    const isFrame = /^(frame|child|default)-src$/.test(effectiveDirective);
    if (isFrame && disposition === 'enforce' && originOf(blockedURI) === frameOrigin) blocked();
  };
  document.addEventListener('securitypolicyviolation', note);
  return () => document.removeEventListener('securitypolicyviolation', note);
}

/** Returns the origin of an address, or undefined if it is none. */
export function originOf(url: string): string | undefined {
  try {
    return new URL(url).origin;
  } catch {
    return undefined;
  }
}
