/**
 * `npm run update-docs`: writes the tables of docs/api.md between their marks, from dist/custom-elements.json. With
 * `--check` it writes nothing, and ends with 1 if what is there is not what it would write.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

interface Typed {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

interface Member extends Typed {
  readonly kind: 'field' | 'method';
  readonly attribute?: string;
  readonly reflects?: boolean;
  readonly parameters?: readonly (Typed & { readonly optional?: boolean })[];
  readonly return?: { readonly type: { readonly text: string }; readonly description?: string };
  readonly throws?: { readonly type: { readonly text: string }; readonly description: string };
}

interface Declaration extends Typed {
  readonly tagName?: string;
  readonly members?: readonly Member[];
  readonly attributes?: readonly (Typed & { readonly fieldName: string })[];
  readonly events?: readonly Typed[];
  readonly slots?: readonly Typed[];
  readonly cssParts?: readonly Typed[];
  readonly cssStates?: readonly Typed[];
  readonly cssProperties?: readonly Typed[];
}

type Cell = string | undefined;
type Table = readonly [head: readonly string[], ...rows: (readonly Cell[])[]];

const page = fileURLToPath(new URL('../docs/api.md', import.meta.url));
const manifest = fileURLToPath(new URL('../dist/custom-elements.json', import.meta.url));

async function main(check: boolean): Promise<void> {
  const { modules } = JSON.parse(await readFile(manifest, 'utf8')) as { modules: { declarations?: Declaration[] }[] };
  const there = await readFile(page, 'utf8');
  const wanted = await fill(there, tablesOf(modules.flatMap(({ declarations = [] }) => declarations)));
  if (!check) await writeFile(page, wanted);
  const stale = check && wanted !== there;
  process.stdout.write(
    stale ? 'docs/api.md is not what the manifest says. Run `npm run update-docs`.\n' : 'docs: api.md, up to date\n',
  );
  process.exitCode = stale ? 1 : 0;
}

/** Puts each table between its marks; a table without marks, or marks without a table, is a mistake. */
async function fill(text: string, tables: ReadonlyMap<string, Table>): Promise<string> {
  const used = new Set<string>();
  const filled = text.replace(/(<!-- from the manifest: (.+?) -->)[^]*?(<!-- end -->)/g, (_, begin, name, end) => {
    const table = tables.get(String(name));
    if (!table) throw new Error(`docs/api.md wants a table that there is not: ${String(name)}`);
    used.add(String(name));
    return `${String(begin)}\n\n${markdown(table)}\n\n${String(end)}`;
  });
  const missing = [...tables.keys()].filter((name) => !used.has(name));
  if (missing.length > 0) throw new Error(`docs/api.md has no place for: ${missing.join(', ')}`);
  return format(filled, { ...(await resolveConfig(page)), filepath: page });
}

function tablesOf(declarations: readonly Declaration[]): Map<string, Table> {
  const element = declarations.find(({ tagName }) => tagName !== undefined);
  if (!element) throw new Error('The manifest has no element: run `npm run build`.');
  return new Map([...useTables(element, declarations), ...lookTables(element)]);
}

/** What scripts and markup use. */
function useTables(element: Declaration, declarations: readonly Declaration[]): [string, Table][] {
  const { attributes = [], members = [], events = [], slots = [] } = element;
  const fields = members.filter(({ kind, attribute }) => kind === 'field' && attribute === undefined);
  const methods = members.filter(({ kind }) => kind === 'method');
  const error = declarations.find(({ name }) => name === 'SmsLoginError')?.members ?? [];
  const ofError = error.filter(({ name }) => name !== 'name');
  return [
    [
      'attributes',
      [['attribute', 'property', 'type', 'default', 'meaning'], ...attributes.map((one) => attributeRow(one))],
    ],
    ['properties', [['property', 'type', 'default', 'meaning'], ...fields.map((one) => typedRow(one))]],
    ['methods', [['method', 'returns', 'meaning'], ...methods.map((one) => methodRow(one))]],
    ['events', [['event', 'class', 'when', 'fields'], ...events.map((one) => eventRow(one, declarations))]],
    // Without a default: an error has none.
    ['error', [['field', 'type', 'meaning'], ...ofError.map((one) => typedRow(one).toSpliced(2, 1))]],
    ['slots', [['slot', 'content'], ...slots.map((one) => namedRow(one))]],
  ];
}

/** What style sheets use. */
function lookTables({ cssParts = [], cssStates = [], cssProperties = [] }: Declaration): [string, Table][] {
  const states = cssStates.map((one) => ({ ...one, name: `:state(${one.name})` }));
  const properties = cssProperties.map((one) => [code(one.name), code(one.default), one.description]);
  return [
    ['parts', [['part', 'what it is'], ...cssParts.map((one) => namedRow(one))]],
    ['states', [['state', 'when'], ...states.map((one) => namedRow(one))]],
    ['custom properties', [['custom property', 'default', 'what it changes'], ...properties]],
  ];
}

function namedRow({ name, description }: Typed): Cell[] {
  return [code(name), description];
}

function typedRow({ name, type, default: value, description }: Typed): Cell[] {
  return [code(name), code(type?.text), code(value), description];
}

function attributeRow(attribute: Typed & { readonly fieldName: string }): Cell[] {
  return typedRow(attribute).toSpliced(1, 0, code(attribute.fieldName));
}

function methodRow({ name, parameters = [], return: result, description, throws }: Member): Cell[] {
  const list = parameters.map((parameter) => `${parameter.name}${parameter.optional ? '?' : ''}`).join(', ');
  const about = parameters.map((parameter) => `${code(parameter.name)}: ${parameter.description ?? ''}.`);
  const thrown = throws && `Rejects with an ${code(throws.type.text)}: ${throws.description}.`;
  const returned = [code(result?.type.text), result?.description].filter(Boolean).join(': ');
  return [code(`${name}(${list})`), returned, [description, ...about, thrown].filter(Boolean).join(' ')];
}

function eventRow({ name, type, description }: Typed, declarations: readonly Declaration[]): Cell[] {
  const members = declarations.find((declaration) => declaration.name === type?.text)?.members ?? [];
  const fields = members.toSorted((a, b) => a.kind.localeCompare(b.kind, 'en')).map((one) => fieldOf(one));
  return [code(name), code(type?.text), description, fields.join('<br>')];
}

/** A field of an event, or a method of it. */
function fieldOf({ name, kind, parameters = [], type, description }: Member): string {
  const shown =
    kind === 'method' ? `${name}(${parameters.map((one) => one.name).join(', ')})` : `${name}: ${type?.text ?? ''}`;
  return [code(shown), description].filter(Boolean).join(' ');
}

function code(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : `\`${text}\``;
}

function markdown([head, ...rows]: Table): string {
  const line = (cells: readonly Cell[]): string => {
    const shown = cells.map((cell = '') => cell.replaceAll('|', '\\|').replace(/\s+/g, ' '));
    return `| ${shown.join(' | ')} |`;
  };
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

await main(process.argv.includes('--check'));
