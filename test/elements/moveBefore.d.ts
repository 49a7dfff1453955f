// TypeScript's DOM does not have it yet.
interface ParentNode {
  moveBefore(node: Node, child: Node | null): void;
}
