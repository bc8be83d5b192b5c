/**
 * Which room of src/ may import from which (ARCHITECTURE.md, "Imports run one way"), as ESLint configuration.
 *
 * A room is a folder or a file of src/. What is not listed for it, it may not import: neither statically, nor by
 * `export … from`, nor by `import()`.
 */

/** Pure helpers below everything. */
const BASE = ['error-codes.js', 'errors.js', 'digits.js', 'retry-import.js', 'warn-once.js'];
/** What a view or a controller may know of the flow: its state and the pure questions about it, never the machine. */
const FLOW_VIEW = ['flow/state.js', 'flow/questions.js', 'flow/later-questions.js', 'flow/reduce.js', 'flow/clock.js'];
const STEP = [...BASE, 'events.js', 'locale/', ...FLOW_VIEW, 'ui/'];

/**
 * `may`: paths below src/, a folder ending in a slash. `packages`: a test of package names, none by default.
 * @type {{files: string, depth: number, may: string[], packages?: string}[]}
 */
const ROOMS = [
  // The shell: the element and what belongs to it. The files of src/ that are named below have rules of their own.
  {
    files: 'src/*.ts',
    depth: 0,
    may: [
      ...STEP,
      'login/',
      'auth-element.js',
      'phone-element.js',
      'flow/',
      'transport/',
      'oauth/',
      'phone/',
      'code/',
      'captcha/',
      'dialog/',
    ],
    packages: 'lit$|lit/',
  },
  { files: 'src/{error-codes,digits,retry-import,warn-once}.ts', depth: 0, may: [] },
  { files: 'src/errors.ts', depth: 0, may: ['error-codes.js'] },
  { files: 'src/events.ts', depth: 0, may: ['errors.js'] },
  {
    files: 'src/login/*.ts',
    depth: 1,
    may: [
      ...STEP,
      'auth-element.js',
      'phone-element.js',
      'flow/',
      'transport/',
      'record/',
      'phone/',
      'code/',
      'captcha/',
      'dialog/',
    ],
    packages: 'lit$|lit/',
  },
  { files: 'src/record/*.ts', depth: 1, may: ['flow/state.js'] },
  { files: 'src/locale/**/*.ts', depth: 1, may: BASE, packages: 'lit$|lit/|@lit/' },
  { files: 'src/oauth/**/*.ts', depth: 1, may: BASE, packages: 'oauth4webapi$' },
  { files: 'src/transport/**/*.ts', depth: 1, may: [...BASE, 'oauth/'] },
  { files: 'src/flow/**/*.ts', depth: 1, may: [...BASE, 'transport/transport.js'] },
  { files: 'src/ui/**/*.ts', depth: 1, may: [...BASE, 'locale/', ...FLOW_VIEW], packages: 'lit$|lit/' },
  { files: 'src/{phone,code,dialog}/*.ts', depth: 1, may: STEP, packages: 'lit$|lit/' },
  { files: 'src/captcha/*.ts', depth: 1, may: [...STEP, 'transport/transport.js'], packages: 'lit$|lit/' },
  { files: 'src/phone/number/**/*.ts', depth: 2, may: BASE, packages: 'libphonenumber-js/' },
  { files: 'src/auth-element.ts', depth: 0, may: ['flow/clock.js', 'transport/'], packages: 'lit$|lit/' },
  { files: 'src/phone-element.ts', depth: 0, may: ['auth-element.js'], packages: 'lit$' },
  { files: 'src/client.ts', depth: 0, may: [...BASE, 'events.js', 'flow/', 'transport/', 'oauth/', 'phone/number/'] },
  { files: 'src/define.ts', depth: 0, may: ['sms-login.js'] },
  {
    files: 'src/index.ts',
    depth: 0,
    may: [...BASE, 'events.js', 'login/login-events.js', 'define.js', 'sms-login.js', 'locale/texts.js', 'transport/'],
  },
  {
    files: 'src/react.ts',
    depth: 0,
    may: [...BASE, 'events.js', 'login/login-events.js', 'define.js', 'index.js', 'sms-login.js', 'transport/'],
    packages: 'react$|@lit/react$',
  },
];

/** @param {{alsoBanned: object[]}} options bans of `no-restricted-syntax` that hold in every room */
export function roomRules({ alsoBanned }) {
  return ROOMS.map((room) => {
    const regex = bannedImports(room);
    const message = `Imports run one way: ${room.files} may import ${[...room.may, room.packages ?? []].flat().join(', ') || 'nothing'}.`;
    return {
      files: [room.files],
      rules: {
        '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ regex, message }] }],
        'no-restricted-syntax': ['error', ...alsoBanned, dynamicImport(regex, message)],
      },
    };
  });
}

/** Matches every import source that leaves the room for a place it may not see. */
function bannedImports({ depth, may, packages }) {
  const allowed = may.map((path) => escape(path) + (path.endsWith('/') ? '' : '$')).join('|') || '$.';
  // The way up to src/ is known exactly; a shorter or longer way up is never the way to a place that is allowed.
  const up = depth === 0 ? '\\./' : '\\.\\./'.repeat(depth);
  const insideTheRoom = depth === 0 ? '' : '\\./|';
  return `^(?!${insideTheRoom}${up}(${allowed})${packages ? `|${packages}` : ''})`;
}

function dynamicImport(regex, message) {
  return { selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\/')}/]`, message };
}

function escape(path) {
  return path.replaceAll('.', '\\.');
}
