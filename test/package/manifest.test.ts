import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';

interface Declaration {
  tagName?: string;
  cssProperties?: { name: string }[];
}

it('dist/custom-elements.json names exactly the tokens that the styles read', () => {
  const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
    modules: { declarations?: Declaration[] }[];
  };
  const element = manifest.modules.flatMap((module) => module.declarations ?? []).find(({ tagName }) => tagName);
  const documented = element?.cssProperties?.map(({ name }) => name) ?? [];
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.styles.ts'));
  const styles = files.map((file) => readFileSync(join('src', file), 'utf8'));
  const read = new Set(styles.join('').match(/--sms-login-[a-z-]+/g));
  assert.deepEqual(documented.toSorted(), [...read].toSorted());
});
