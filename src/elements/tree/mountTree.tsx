import { createRoot } from 'react-dom/client';
import { sendInteraction } from '../../call/session/sendInteraction';
import styles from '../../components/styles.elements.css?inline';
import type { WidgetView } from '../../components/widget/WidgetView';
import { errorEvent } from '../contract/errorEvent';
import { adoptStyles } from '../shell/adoptStyles';
import { ElementTree } from './ElementTree';
import { loadSimulation } from './loadSimulation';
import type { Emit, Tree, TreeInput, TreeInside } from './Tree';

/** Renders the conversation into an element's shadow tree; resolves when its session is ready. */
export async function mountTree(shadow: ShadowRoot, first: TreeInput, emit: Emit): Promise<Tree> {
  const [simulated] = await Promise.all([
    loadSimulation(first.config),
    // Preloaded, so that a failed download rejects here, where the element can report it and offer a retry.
    first.tag === 'tavus-widget' && import('../../components/widget/WidgetPanel'),
  ]);
  const box = document.createElement('div');
  box.setAttribute('data-tavus-tree', '');
  shadow.prepend(box);
  const root = createRoot(box);
  let input = first;
  let simulation = simulated;
  let view: WidgetView = 'closed';
  const sheets = new Set([styles]);
  let current: TreeInside | undefined;
  let standing: (inside: TreeInside) => void = () => undefined;
  const stands = new Promise<TreeInside>((resolve) => {
    standing = resolve;
  });

  function render() {
    root.render(
      <ElementTree
        {...input}
        simulation={simulation}
        view={view}
        emit={emit}
        onCanvas={() => void styleCanvas()}
        onViewChange={show}
        onInside={(inside) => {
          current = inside;
          standing(inside);
        }}
      />,
    );
  }
  function show(next: WidgetView) {
    view = next;
    render();
  }

  function style() {
    for (const sheet of sheets) adoptStyles(shadow, sheet);
  }
  async function styleCanvas() {
    try {
      const { canvasSheet } = await import('./canvasSheet');
      sheets.add(canvasSheet);
      style();
    } catch {
      // Without these styles, a card can still be read and answered.
    }
  }
  async function simulate(config: TreeInput['config']) {
    try {
      const loaded = await loadSimulation(config);
      if (input.config.simulate !== config.simulate) return;
      simulation = loaded;
      render();
    } catch (error) {
      emit('tavus:error', errorEvent(error, 'load-failed'));
    }
  }

  style();
  render();
  const inside = await stands;
  return {
    get inside() {
      return current ?? inside;
    },
    update(next) {
      const isOther = next.config.simulate !== input.config.simulate;
      input = next;
      render();
      if (isOther) void simulate(next.config);
    },
    show,
    adoptStyles: style,
    send: (interaction) => void sendInteraction(inside.session, interaction),
    unmount() {
      root.unmount();
      box.remove();
    },
  };
}
