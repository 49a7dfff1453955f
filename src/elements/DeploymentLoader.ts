import { requestDeployment } from '../call/sources/requestDeployment';
import type { Deployment } from '../protocol/Deployment';
import type { ElementConfig } from './contract/ElementConfig';

/** Loads what the deployment's creator set up, to draw the element before the click; reloads if the id changes. */
export class DeploymentLoader {
  loaded: Deployment | undefined;
  /** Resolves when no deployment is loading; never rejects. */
  done: Promise<void> = Promise.resolve();
  #key = '';
  #abort = new AbortController();

  want(config: ElementConfig, onLoaded: () => void): void {
    const { deploymentId, baseUrl } = config;
    const other = config.conversationUrl ?? config.serverUrl ?? config.source ?? config.simulate;
    const key = other || deploymentId === undefined ? '' : `${baseUrl ?? ''} ${deploymentId}`;
    if (key === this.#key) return;
    this.forget();
    this.#key = key;
    if (key === '' || deploymentId === undefined) return;
    const { signal } = this.#abort;
    this.done = requestDeployment(deploymentId, { baseUrl, signal }).then(
      ({ deployment }) => {
        if (signal.aborted || !deployment) return;
        this.loaded = deployment;
        onLoaded();
      },
      // Starting the conversation requests it again and reports the error.
      () => undefined,
    );
  }

  forget(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#key = '';
    this.loaded = undefined;
    this.done = Promise.resolve();
  }
}
