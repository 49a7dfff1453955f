/** What a request asks for, by its path. */
export type Route = 'create' | 'end';

/** A framework that mounts a handler may remove the path that it is mounted at, as Express does. */
const usualPaths = ['/api/tavus', ''];

/**
 * Returns the function that finds the route of a URL: the mount path or its `/end`, each with or without one slash at the
 * end. It is undefined for every other path. Throws a `TypeError` for a mount path that no URL can have.
 */
export function createRouter(path: string | undefined): (url: string) => Route | undefined {
  const mounts = path === undefined ? usualPaths : [mountOf(path)];
  const routes = new Map<string, Route>(
    mounts.flatMap((mount) => [
      [mount, 'create'],
      [`${mount}/end`, 'end'],
    ]),
  );
  return (url) => routes.get(new URL(url).pathname.replace(/\/$/, ''));
}

function mountOf(path: string): string {
  const { pathname } = new URL(path, 'http://localhost');
  // Otherwise the path has a query, a host or dots, which the path of a request never has.
  if (path.startsWith('/') && (pathname === path || decodeURI(pathname) === path)) {
    return pathname.replace(/\/$/, '');
  }
  throw new TypeError(
    `Tavus: path must be the path that the handler is mounted at, such as /api/tavus. It is ${JSON.stringify(path)}.`,
  );
}
