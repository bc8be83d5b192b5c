import type { TestRunnerPlugin } from '@web/test-runner';

/** Puts test/helpers/console-guard.ts in front of every test file, so that no file can forget it. */
export function consoleGuardPlugin(): TestRunnerPlugin {
  return {
    name: 'console-guard',
    transform(context) {
      if (!context.path.endsWith('.test.ts') || typeof context.body !== 'string') return undefined;
      // On the first line, so that line numbers in stack traces stay right.
      return { body: `import '/test/helpers/console-guard.ts'; ${context.body}` };
    },
  };
}
