import { Liquid, type Template } from 'liquidjs';

/** What a template can name. */
export interface MessageValues {
  code: string;
  phoneNumber: string;
  applicationName: string;
  /** A BCP 47 tag, or empty when the request named no language. */
  language: string;
}

// Liquid reads files by default; these tags are the ways to them.
const FILE_TAGS = ['include', 'render', 'layout', 'block'];

const PROBE = { code: '8041937265', phoneNumber: '+15555550123', applicationName: 'App' };

const engine = createEngine();

/** Compiles a template that {@link findTemplateMistake} accepted. The text always holds the code: else a plain one is sent. */
export function compileTemplate(source: string): (values: MessageValues) => string {
  const template = parse(source);
  return (values) => {
    const text = render(template, values);
    return text?.includes(values.code) ? text : `Your code: ${values.code}`;
  };
}

/** Why a template cannot be used, in words for the operator; undefined when it can. */
export function findTemplateMistake(source: string): string | undefined {
  let template: Template[];
  try {
    template = parse(source);
  } catch (error) {
    return `is not a usable Liquid template: ${firstLine(error)}`;
  }
  let codeSeen = false;
  for (const language of languagesOf(source)) {
    try {
      codeSeen ||= renderOrThrow(template, { ...PROBE, language }).includes(PROBE.code);
    } catch (error) {
      return `cannot be rendered: ${firstLine(error)}`;
    }
  }
  return codeSeen ? undefined : 'never shows the code; use {{ password }}, {{ code }} or @@password@@';
}

function createEngine(): Liquid {
  const liquid = new Liquid({
    templates: {},
    parseLimit: 20_000,
    renderLimit: 200,
    memoryLimit: 100_000,
    ownPropertyOnly: true,
  });
  for (const tag of FILE_TAGS) Reflect.deleteProperty(liquid.tags, tag);
  return liquid;
}

// The older placeholder becomes an output tag before parsing, so its value is never read as template either.
function parse(source: string): Template[] {
  return engine.parse(source.replace(/@@(password|code)@@/g, '{{ $1 }}'));
}

function render(template: Template[], values: MessageValues): string | undefined {
  try {
    return renderOrThrow(template, values);
  } catch {
    return undefined;
  }
}

function renderOrThrow(template: Template[], values: MessageValues): string {
  const scope = {
    password: values.code,
    code: values.code,
    phone_number: values.phoneNumber,
    application: { name: values.applicationName },
    request_language: values.language,
  };
  return String(engine.renderSync(template, scope)).trim();
}

/** Every quoted word may be a language the template asks for; the empty one is that of a request that names none. */
export function languagesOf(source: string): string[] {
  const quoted = [...source.matchAll(/['"]([A-Za-z0-9-]{2,35})['"]/g)].map((match) => match[1] ?? '');
  return [...new Set(['', 'en', ...quoted])].slice(0, 40);
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
