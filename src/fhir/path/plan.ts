import { COLLECTION_FUNCTIONS } from './collection-functions.js';
import type { Invocation } from './invocation.js';
import { pushMembers } from './members.js';
import { OPERATORS } from './operators.js';
import { itemsOf, type Step } from './step.js';
import type { SyntaxNode } from './syntax.js';
import { WORD_FUNCTIONS } from './word-functions.js';

/**
 * An expression as functions of its variables, or undefined where it uses more of FHIRPath than is known here: then the engine
 * evaluates it. What a plan answers is what the engine answers; it only walks no tree and wraps no values to get there.
 * Reference: FHIRPath 2.0.0, https://hl7.org/fhirpath/N1
 */
export function planOf({ type, text, children }: SyntaxNode): Step | undefined {
  const [first, second] = children;
  switch (type) {
    case 'EntireExpression':
    case 'TermExpression':
    case 'ParenthesizedTerm':
    case 'InvocationTerm':
    case 'LiteralTerm':
      return first && planOf(first);
    case 'ExternalConstantTerm':
      return variable(text);
    case 'StringLiteral':
      return text.includes('\\') ? undefined : constant(text.slice(1, -1));
    case 'BooleanLiteral':
      return constant(text === 'true');
    case 'NumberLiteral':
      return constant(Number(text));
    case 'NullLiteral':
      return NOTHING;
    case 'InvocationExpression': {
      const input = first && planOf(first);
      return input && second && invoked(second, input);
    }
    case 'ThisInvocation':
    case 'MemberInvocation':
    case 'FunctionInvocation':
      return type === 'ThisInvocation' ? SELF : invoked({ type, text, children }, SELF);
    default:
      return operation(text, first && planOf(first), second && planOf(second));
  }
}

const NOTHING: Step = { gives: 'items', read: () => [] };
const SELF: Step = { gives: 'items', read: (_environment, self) => [self] };

function constant(value: string | number | boolean): Step {
  const items = [value];
  return { gives: 'items', read: () => items };
}

function variable(name: string): Step {
  return {
    gives: 'items',
    read: (environment) => {
      const value = environment[name];
      if (isList(value)) return value;
      return value === undefined || value === null ? [] : [value];
    },
  };
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function operation(sign: string, left: Step | undefined, right: Step | undefined): Step | undefined {
  if (left === undefined || right === undefined || !Object.hasOwn(OPERATORS, sign)) return undefined;
  return OPERATORS[sign]?.(left, right);
}

const FUNCTIONS: ReadonlyMap<string, Invocation> = new Map([
  ...Object.entries(COLLECTION_FUNCTIONS),
  ...WORD_FUNCTIONS,
]);

/** What follows a dot, or stands alone and is asked of $this. */
function invoked({ type, text, children }: SyntaxNode, input: Step): Step | undefined {
  if (type === 'MemberInvocation') return member(input, text.replace(/^`(.*)`$/, '$1'));
  const invocation = type === 'FunctionInvocation' ? FUNCTIONS.get(text) : undefined;
  if (invocation === undefined) return undefined;
  const list = children[0]?.children.find((child) => child.type === 'ParamList')?.children ?? [];
  const parameters = list.map(planOf).filter((step) => step !== undefined);
  return parameters.length === list.length ? invocation(input, parameters) : undefined;
}

function member(input: Step, name: string): Step {
  return {
    gives: 'items',
    read: (environment, self) => {
      const values: unknown[] = [];
      for (const item of itemsOf(input, environment, self)) pushMembers(values, item, name);
      return values;
    },
  };
}
