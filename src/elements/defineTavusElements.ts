import { defineElement } from './defineElement';
import { launcherLook } from './shell/launcherLook';
import { previewLook } from './shell/previewLook';

/**
 * Registers `<tavus-widget>` and `<tavus-embed>`. Further calls, and calls on a server, do nothing.
 *
 * @example
 * ```ts
 * import { defineTavusElements } from 'tavus-react/elements';
 *
 * defineTavusElements();
 * const embed = document.createElement('tavus-embed');
 * embed.deploymentId = 'd123';
 * document.body.append(embed);
 * ```
 */
export function defineTavusElements(): void {
  defineElement('tavus-widget', launcherLook);
  defineElement('tavus-embed', previewLook);
}
