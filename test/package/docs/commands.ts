import { existsSync } from 'node:fs';
import manifest from '../../../package.json' with { type: 'json' };
import server from '../../../server/package.json' with { type: 'json' };

/** What a shell has, or a machine that runs a server. */
const KNOWN = new Set(['curl', 'export', 'openssl']);
const BUILT_IN = new Set(['ci', 'install']);
const BINARIES = new Set(Object.keys(server.bin));

/** What is wrong with the commands of a shell snippet: a script, a program or a file that there is not. */
export function problemsOf(code: string): string[] {
  return code
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .flatMap((line) => line.split(/ && | \| /))
    .filter(Boolean)
    .flatMap(problemsOfCommand);
}

function problemsOfCommand(command: string): string[] {
  // What is set for the command, or for all that follow.
  const words = command.split(/\s+/);
  while (/^\w+=/.test(words[0] ?? '')) words.shift();
  const [program, ...rest] = words;
  if (program === undefined || KNOWN.has(program)) return [];
  if (program === 'npm') return problemsOfNpm(rest);
  if (program === 'npx') return problemsOfNpx(rest);
  return [`Nobody has looked whether there is ${program}`];
}

function problemsOfNpm([command = '', ...rest]: readonly string[]): string[] {
  if (BUILT_IN.has(command)) return [];
  const place = rest.indexOf('-w');
  const { scripts } = place >= 0 && rest[place + 1] === server.name ? server : manifest;
  const script = command === 'run' ? (rest[0] ?? '') : command;
  return script in scripts ? [] : [`There is no npm script ${script}`];
}

function problemsOfNpx([program = '', ...rest]: readonly string[]): string[] {
  if (BINARIES.has(program)) return [];
  if (!existsSync(`node_modules/.bin/${program}`)) return [`There is no ${program}`];
  return rest.filter((word) => word.endsWith('.ts') && !existsSync(word)).map((file) => `There is no ${file}`);
}
