import { Component, type ReactNode } from 'react';

interface CardBoundaryProps {
  /** Counts the changes of the card: a changed card is tried again. */
  readonly revision: number;
  readonly onError: (error: unknown) => void;
  /** What is shown instead of a card that threw. */
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

/** Keeps an error in a card from the conversation around it. */
export class CardBoundary extends Component<
  CardBoundaryProps,
  { readonly failed: boolean; readonly at: number }
> {
  override state: { readonly failed: boolean; readonly at: number } = {
    failed: false,
    at: this.props.revision,
  };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    { revision }: CardBoundaryProps,
    { at }: { readonly at: number },
  ): { readonly failed: boolean; readonly at: number } | null {
    return at === revision ? null : { failed: false, at: revision };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
