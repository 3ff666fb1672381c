import { notApplicable, verdictOn } from '../check.js';
import type { Binding, Check } from '../check.js';
import { LIBRARY_HOOKS } from '../library-hook.js';
import { templatesOf } from '../prefetch-template.js';
import type { Parameter, Template } from '../prefetch-template.js';

type Rule = (template: Template, all: readonly Template[]) => string | undefined;

/** A clause about each prefetch template of the discovery document. */
function ofTemplates([id, binding]: readonly [string, Binding], title: string, rule: Rule): Check {
  return {
    ...{ id, binding, title },
    run: async (session) => {
      const templates = templatesOf(await session.services());
      if (templates.length === 0) return notApplicable('no service has prefetch');
      const faults = templates.flatMap((template) => {
        const fault = rule(template, templates);
        return fault === undefined ? [] : [`${template.name}: ${fault}`];
      });
      return verdictOn(faults, `${templates.length} templates looked at`);
    },
  };
}

const USER_IDS = new Set(['userPractitionerId', 'userPractitionerRoleId', 'userPatientId', 'userRelatedPersonId']);
const ROOT_FIELD = /^context\.(\w+)$/;
/** 3.0.0-ballot: FHIRPath in a token, which a 2.x client does not resolve. */
const isFhirPath = (token: string): boolean => /[%(|]/.test(token);

/** Search parameters of R4 by their type, as far as services of others are known to use them. */
const REFERENCES = new Set([
  'patient',
  'subject',
  'encounter',
  'practitioner',
  'performer',
  'requester',
  'beneficiary',
]);
const DATES =
  /^(?:date|authored(?:on)?|started|issued|period|onset-date|recorded-date|effective|occurrence|_lastUpdated)$/;
const DATE_VALUE = /^(?:eq|lt|gt|ge|le)?(?:\d{4}.*|\{\{.*\}\})$/;
const DOUBLED_TYPE = /\/\{\{context\.(?:userId|performer|dispatchedOrders)\}\}/;

const named = (
  wanted: (parameter: Parameter) => boolean,
  fault: (parameter: Parameter) => string | undefined,
): Rule => {
  return ({ parameters }) =>
    parameters
      .filter(wanted)
      .map(fault)
      .find((found) => found !== undefined);
};

export const TEMPLATE_CHECKS: readonly Check[] = [
  ofTemplates(['PF-01', 'SHALL'], 'A template is a read or a search, relative to the server', ({ text }) => {
    if (/^(?:https?:|\/)/.test(text)) return 'is not relative';
    if (text.includes('$')) return 'is an operation';
    return /^(?:[A-Z]\w+(?:\/|\?)\S+|\{\{.+\}\})$/.test(text) ? undefined : 'is neither a read nor a search';
  }),
  ofTemplates(['PF-02', 'SHALL'], 'Tokens stand between {{ and }}', ({ text }) =>
    /[{}]/.test(text.replaceAll(/\{\{[^{}]+\}\}/g, '')) ? 'has braces that do not belong together' : undefined,
  ),
  ofTemplates(['PF-03', 'SHALL'], 'A token is a field of the context or one of the four user ids', ({ tokens }) =>
    anyToken(
      tokens,
      (token) => !ROOT_FIELD.test(pathOf(token)) && !USER_IDS.has(token) && !isFhirPath(token),
      'is none',
    ),
  ),
  ofTemplates(['PF-04', 'SHALL'], 'A token names a field at the root of the context', ({ tokens }) =>
    anyToken(tokens, (token) => !isFhirPath(token) && /^context\.\w+[.[]/.test(token), 'reaches below the root'),
  ),
  ofTemplates(['PF-05', 'SHALL'], 'The field is one that its hook allows as a token', ({ hook, tokens }) => {
    const allowed = LIBRARY_HOOKS.get(hook)?.tokens;
    if (allowed === undefined) return undefined;
    return anyToken(
      tokens,
      (token) => !allowed.includes(ROOT_FIELD.exec(token)?.[1] ?? allowed[0] ?? ''),
      'is no token',
    );
  }),
  ofTemplates(['PF-06', 'SHOULD'], 'No token needs FHIRPath, which few clients know', ({ tokens }) =>
    anyToken(tokens, isFhirPath, 'is FHIRPath'),
  ),
  ofTemplates(['PF-07', 'SHALL'], 'A template stands behind those it needs', (template, all) => {
    const earlier = all.slice(0, all.indexOf(template)).filter((one) => sameService(one, template));
    const needed = template.tokens.flatMap((token) => [...token.matchAll(/%(\w+)/g)].map(([, key = '']) => key));
    const missing = needed.find((key) => key !== 'context' && !earlier.some((one) => one.key === key));
    return missing === undefined ? undefined : `needs ${missing}, which does not stand before it`;
  }),
  ofTemplates(
    ['PF-09', 'SHALL'],
    'A search is of one type: no chain, no _has, no _filter, no _include',
    ({ text, parameters }) => {
      if (/[?&]_(?:has|filter|include|revinclude)\b/.test(text)) return 'uses what the subset leaves out';
      return parameters.some(({ name }) => name.includes('.')) ? 'has a chained parameter' : undefined;
    },
  ),
  ofTemplates(
    ['PF-10', 'SHALL'],
    'References are plain, and codes are compared for equality or with :in',
    named(
      ({ modifier }) => modifier !== undefined,
      ({ name, modifier }) => (modifier === 'in' && !REFERENCES.has(name) ? undefined : `${name} has a modifier`),
    ),
  ),
  ofTemplates(
    ['PF-11', 'SHALL'],
    'A date is compared with eq, lt, gt, ge or le',
    named(
      ({ name }) => DATES.test(name),
      ({ name, value }) => (DATE_VALUE.test(value) ? undefined : `${name} is compared in another way`),
    ),
  ),
  ofTemplates(
    ['PF-12', 'SHALL'],
    '_count is a page size, and _maxresults is not used on 2.x',
    ({ text, parameters }) => {
      if (text.includes('_maxresults')) return 'uses _maxresults';
      const count = parameters.find(({ name }) => name === '_count');
      return count === undefined || /^[1-9]\d*$/.test(count.value) ? undefined : '_count is no number';
    },
  ),
  ofTemplates(
    ['PF-13', 'SHALL'],
    'The order is asked for with _sort',
    named(
      ({ name }) => name === 'sort' || name === '_sort',
      ({ name, modifier, value }) =>
        name === '_sort' && modifier === undefined && /^-?\w/.test(value) ? undefined : 'sorts in another way',
    ),
  ),
  ofTemplates(['PF-14', 'SHALL'], 'A field of the context is written context. and its name', ({ tokens }) =>
    anyToken(
      tokens,
      (token) => !USER_IDS.has(token) && !isFhirPath(token) && !token.startsWith('context.'),
      'does not begin with context.',
    ),
  ),
  ofTemplates(['PF-15', 'SHALL'], 'What holds a type already is not put behind another', ({ text }) =>
    DOUBLED_TYPE.test(text) ? 'doubles the type' : undefined,
  ),
];

const pathOf = (token: string): string => token.replace(/^(context\.\w+)[.[].*$/, '$1');
const sameService = (one: Template, other: Template): boolean => serviceOf(one) === serviceOf(other);
const serviceOf = ({ name, key }: Template): string => name.slice(0, -key.length);

function anyToken(tokens: readonly string[], isWrong: (token: string) => boolean, why: string): string | undefined {
  const wrong = tokens.find(isWrong);
  return wrong === undefined ? undefined : `{{${wrong}}} ${why}`;
}
