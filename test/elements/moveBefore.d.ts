// TypeScript's DOM types do not include it yet.
interface ParentNode {
  moveBefore(node: Node, child: Node | null): void;
}
