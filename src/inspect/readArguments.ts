/** What the command is asked for. */
export type Wish =
  | { readonly kind: 'help' }
  | { readonly kind: 'mistake'; readonly text: string }
  | { readonly kind: 'inspect'; readonly file: string; readonly as: 'text' | 'json' | 'page' };

/** Reads the arguments of the command. */
export function readArguments(args: readonly string[]): Wish {
  const flags = args.filter((arg) => arg.startsWith('-'));
  const [command, file, ...more] = args.filter((arg) => !arg.startsWith('-'));
  if (flags.some((flag) => flag === '--help' || flag === '-h')) return { kind: 'help' };
  const unknown = flags.find((flag) => flag !== '--json' && flag !== '--open');
  if (unknown !== undefined) return mistake(`there is no option ${unknown}.`);
  if (command !== 'inspect')
    return mistake(command ? `there is no command ${command}.` : 'a command is missing.');
  if (file === undefined) return mistake('the name of a file is missing.');
  if (more.length > 0) return mistake('only one file can be inspected at a time.');
  const [asJson, asPage] = [flags.includes('--json'), flags.includes('--open')];
  if (asJson && asPage) return mistake('--json and --open do not go together.');
  return { kind: 'inspect', file, as: asJson ? 'json' : asPage ? 'page' : 'text' };
}

function mistake(text: string): Wish {
  return { kind: 'mistake', text };
}
