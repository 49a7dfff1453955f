import type { JsonObject } from 'tavus-react';

/** Where the stories' deployment is; nothing is there but `answerDeployment`. */
export const deploymentApi = 'https://tavus.invalid';

/** Answers for Tavus when a page asks what a deployment is; returns what undoes it. */
export function answerDeployment(deployment: JsonObject): () => void {
  const original = window.fetch;
  window.fetch = async (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    return url.startsWith(deploymentApi) ? Response.json(deployment) : original(input, init);
  };
  return () => {
    window.fetch = original;
  };
}
