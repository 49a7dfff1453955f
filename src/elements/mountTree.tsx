import { createRoot } from 'react-dom/client';
import { sendInteraction } from '../call/sendInteraction';
import styles from '../components/styles.css?inline';
import type { WidgetView } from '../components/WidgetView';
import { adoptStyles, throughVariables } from './adoptStyles';
import { ElementTree } from './ElementTree';
import { loadSimulation } from './loadSimulation';
import type { Emit, Tree, TreeInput, TreeInside } from './Tree';

/** Renders the conversation into an element's shadow tree; resolves when its session can be used. */
export async function mountTree(box: HTMLElement, first: TreeInput, emit: Emit): Promise<Tree> {
  const shadow = box.getRootNode();
  const [simulation] = await Promise.all([
    loadSimulation(first.config.simulate),
    // Fails here, where the element can say so and try again.
    first.tag === 'tavus-widget' && import('../components/WidgetPanel'),
  ]);
  const root = createRoot(box);
  let input = first;
  let view: WidgetView = 'closed';
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

  if (shadow instanceof ShadowRoot && !adopted.has(shadow)) {
    adopted.add(shadow);
    adoptStyles(shadow, styles + throughVariables(styles));
  }
  render();
  const inside = await stands;
  return {
    get inside() {
      return current ?? inside;
    },
    update(next) {
      input = next;
      render();
    },
    show,
    send: (interaction) => void sendInteraction(inside.session, interaction),
    unmount: () => root.unmount(),
  };
}

const adopted = new WeakSet<ShadowRoot>();
