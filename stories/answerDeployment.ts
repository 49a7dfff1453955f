import type { JsonObject } from 'tavus-react';

/** The base URL of the stories' deployment. Only `answerDeployment` responds there. */
export const deploymentApi = 'https://tavus.invalid';

/** Responds to requests for the deployment in place of Tavus. Returns a function that undoes this. */
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
