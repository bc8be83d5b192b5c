/** Code that the linter refuses by its shape, as options of the rules `no-restricted-syntax` and `no-restricted-imports`. */

export const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a name can be searched for and does not change from import to import.',
};

const STRICT_CSP = "`style` attributes violate `style-src 'self'`: use a class, a custom state or a part.";
const inTemplate = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/]';

export const noInlineStyle = [
  { selector: `${inTemplate} TemplateElement[value.raw=/[\\s"']style\\s*=/]`, message: STRICT_CSP },
  { selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]', message: STRICT_CSP },
  { selector: 'ImportDeclaration[source.value=/^lit\\/directives\\/style-map/]', message: STRICT_CSP },
];

export const noTestModifier = {
  selector:
    'MemberExpression[object.name=/^(describe|context|suite|it|specify|test)$/][property.name=/^(only|skip|todo)$/]',
  message: 'Every test runs, always.',
};

/** Suites that several files share are functions whose name ends so. */
export const noEmptyTestFile = {
  selector: 'Program:not(:has(CallExpression[callee.name=/^(describe|it|test)$|Suite$/]))',
  message: 'A test file has tests.',
};

const NO_SLEEP = 'A test waits for what it waits for, not for a while: use the fake clock, an event or a condition.';

export const noTestSleep = {
  paths: [
    { name: '@open-wc/testing', importNames: ['aTimeout'], message: NO_SLEEP },
    { name: '@open-wc/testing-helpers', importNames: ['aTimeout'], message: NO_SLEEP },
    { name: 'node:timers', message: NO_SLEEP },
    { name: 'node:timers/promises', message: NO_SLEEP },
  ],
};
