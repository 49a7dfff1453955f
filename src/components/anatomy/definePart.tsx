import {
  type ComponentPropsWithoutRef,
  type CSSProperties,
  cloneElement,
  createElement,
  type ForwardRefExoticComponent,
  forwardRef,
  type HTMLAttributes,
  isValidElement,
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefAttributes,
  type RefCallback,
  version,
} from 'react';
import { mergeProps } from './mergeProps';
import { useMergedRefs } from './useMergedRefs';

/** The elements that parts can render. */
export type PartTag = 'button' | 'div' | 'section' | 'p' | 'select';

/** The state that a part passes to `render`, `className` and `style`; each entry is also a `data-*` attribute. */
export type PartState = Readonly<Record<string, string | boolean | undefined>>;

/** The props that a part's `render` function must pass on to its element. */
export type RenderedProps = HTMLAttributes<HTMLElement> & RefAttributes<HTMLElement>;

/** The props of a part: the props of its element, and three ways to customize what it renders. */
export type PartProps<Tag extends PartTag, State extends PartState> = Omit<
  ComponentPropsWithoutRef<Tag>,
  'className' | 'style'
> & {
  /** A class, or a function of the part's state. */
  readonly className?: string | ((state: State) => string | undefined) | undefined;
  /** Styles, or a function of the part's state. */
  readonly style?: CSSProperties | ((state: State) => CSSProperties | undefined) | undefined;
  /** Renders another element with the part's props: an element that receives them, or a function of them. */
  readonly render?: ReactElement | ((props: RenderedProps, state: State) => ReactElement | null) | undefined;
};

/** A part: a component with a ref to its element. */
export type Part<Tag extends PartTag, State extends PartState, Extra = unknown> = ForwardRefExoticComponent<
  Omit<PartProps<Tag, State>, keyof Extra> & Extra & RefAttributes<HTMLElementTagNameMap[Tag]>
>;

/** What a part's hook returns; null instead renders nothing. */
export interface PartContent<State extends PartState> {
  readonly state: State;
  readonly props?: Readonly<Record<string, unknown>>;
  readonly ref?: RefCallback<never> | undefined;
  /** The default content, if the caller passes no children. */
  readonly children?: ReactNode;
}

/**
 * Creates a part from a name, an element and a hook that returns the part's state and props. All parts work the same
 * way: the caller's handlers run first and can cancel ours with `preventDefault()`, `data-tavus-part` names the part
 * for style sheets, and `data-*` attributes expose its state. A part that its own state disables is `aria-disabled`.
 */
export function definePart<Tag extends PartTag, State extends PartState, Extra extends object = object>(
  name: string,
  tag: Tag,
  useContent: (props: Extra) => PartContent<State> | null,
  /** The props for the part itself, which are not passed to its element. */
  ownProps: readonly (keyof Extra & string)[] = [],
): Part<Tag, State, Extra> {
  const Component = forwardRef<HTMLElement, PartProps<Tag, State> & Extra>(function Part(given, ref) {
    const content = useContent(given as Extra);
    const { render, className, style, ...rest } = given as PartProps<PartTag, State>;
    const ownRef = useMergedRefs<HTMLElement>(ref, content?.ref as Ref<HTMLElement> | undefined);
    const mergedRef = useMergedRefs(ownRef, isValidElement(render) ? refOf(render) : undefined);
    if (!content) return null;
    const { state } = content;
    const props = {
      ...dataAttributes(name, state),
      ...focusable(
        mergeProps({ children: content.children, ...content.props }, without(rest, ownProps)),
        rest,
      ),
      className: typeof className === 'function' ? className(state) : className,
      style: typeof style === 'function' ? style(state) : style,
      ref: mergedRef,
    };
    if (typeof render === 'function') return render(props as RenderedProps, state);
    if (isValidElement<HTMLAttributes<HTMLElement>>(render)) {
      const theirs = render.props;
      return cloneElement(render as ReactElement<RenderedProps>, {
        ...mergeProps(props, { ...theirs }),
        className: [props.className, theirs.className].filter(Boolean).join(' ') || undefined,
        style: { ...props.style, ...theirs.style },
        ref: mergedRef,
      });
    }
    return createElement(tag, props);
  });
  Component.displayName = `Conversation.${name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}`;
  return Component as unknown as Part<Tag, State, Extra>;
}

/** Returns an element's ref. React 19 moved it into the props and warns when the old property is read. */
function refOf(element: ReactElement): Ref<HTMLElement> | undefined {
  const holder: unknown = Number.parseInt(version, 10) < 19 ? element : element.props;
  return (holder as { readonly ref?: Ref<HTMLElement> }).ref;
}

/**
 * Keeps a button that our own state disables focusable: a browser moves the focus from a disabled element to the body,
 * and with it the place of a visitor who has just pressed the button. A press has no effect. `disabled` from the caller
 * stays as it is.
 */
function focusable(props: Record<string, unknown>, given: object): object {
  if (!props.disabled || Reflect.get(given, 'disabled') !== undefined) return props;
  return { ...without(props, [...presses, 'disabled']), 'aria-disabled': true };
}

/** The handlers that a disabled button would not call either. */
const presses = ['onClick', 'onDoubleClick', 'onMouseDown', 'onMouseUp', 'onPointerDown'];

function without(props: object, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(props).filter(([name]) => !names.includes(name)));
}

function dataAttributes(name: string, state: PartState): Record<string, string> {
  const attributes: Record<string, string> = { 'data-tavus-part': name };
  for (const [key, value] of Object.entries(state)) {
    if (value === undefined || value === false) continue;
    attributes[`data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`] =
      value === true ? '' : value;
  }
  return attributes;
}
