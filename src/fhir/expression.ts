import { fhirPathEngine, fhirPathModel } from './path/engine.js';
import { Moment } from './path/members.js';
import { planOf } from './path/plan.js';
import { itemsOf, LeftToTheEngine, type Step } from './path/step.js';
import { syntaxOf } from './path/syntax.js';

/** A FHIRPath expression, compiled once; the only place that knows the engine. */
export interface Expression {
  readonly source: string;
  /** Names of the %variables it reads. */
  readonly variables: readonly string[];
  /** The resulting collection. Throws ExpressionProblem, never the engine's own error (it may quote patient data). */
  evaluate(variables: Readonly<Record<string, unknown>>): readonly unknown[];
}

/** An expression could not be compiled or evaluated; says which, never with what values. */
export class ExpressionProblem extends Error {
  override readonly name = 'ExpressionProblem';

  constructor(readonly expression: string) {
    super(`not a FHIRPath expression that can be evaluated here: ${expression}`);
  }
}

/** Of the engine's own variables only these are read from us. */
const BUILT_IN = new Set(['context', 'resource', 'rootResource', 'ucum', 'sct', 'loinc']);

/** Compiled ones, by their text: many rows and cards ask the same, and so does the knowledge of each client. */
const compiled = new Map<string, CompiledOnce>();

/** The texts of all that were asked for so far. */
export function expressionTexts(): Iterable<string> {
  return compiled.keys();
}

type Run = (resource: object, environment: Record<string, unknown>) => unknown[];

/** How a text becomes an expression: `compileExpression` or `deferExpression`. */
export type Compile = (source: string) => Expression;

/**
 * The same object for the same text. Texts come from the project's files and the command line only, never from a request.
 * @throws ExpressionProblem for what is no FHIRPath
 */
export function compileExpression(source: string): Expression {
  const expression = deferExpression(source);
  expression.compile();
  return expression;
}

/** The same object again, compiled when it is first asked: for texts that were compiled before, when they were locked. */
export function deferExpression(source: string): CompiledOnce {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const expression = new CompiledOnce(source);
  compiled.set(source, expression);
  return expression;
}

class CompiledOnce implements Expression {
  readonly variables: readonly string[];
  #isPlanned = false;
  #plan: Step | undefined;

  constructor(readonly source: string) {
    this.variables = variablesOf(source);
  }

  compile(): Step | undefined {
    if (this.#isPlanned) return this.#plan;
    try {
      this.#plan = planOf(syntaxOf(this.source));
    } catch {
      throw new ExpressionProblem(this.source);
    }
    this.#isPlanned = true;
    return this.#plan;
  }

  evaluate(all: Readonly<Record<string, unknown>>): readonly unknown[] {
    const plan = this.compile();
    if (plan === undefined) return evaluateByEngine(this, all);
    try {
      return itemsOf(plan, all, RESOURCE).map((item) => (item instanceof Moment ? item.text : item));
    } catch (error) {
      if (error instanceof LeftToTheEngine) return evaluateByEngine(this, all);
      throw new ExpressionProblem(this.source);
    }
  }
}

/** Compiled by the engine, by their text. */
const engines = new Map<string, Run>();

/**
 * As the engine alone answers: for what a plan does not know, and to check plans against.
 * @throws ExpressionProblem
 */
export function evaluateByEngine(
  { source, variables }: Pick<Expression, 'source' | 'variables'>,
  all: Readonly<Record<string, unknown>>,
): readonly unknown[] {
  const environment: Record<string, unknown> = {};
  for (const name of variables) environment[name] = all[name] ?? [];
  try {
    const run = engines.get(source) ?? (fhirPathEngine().compile(source, fhirPathModel(), { async: false }) as Run);
    engines.set(source, run);
    return run({}, environment);
  } catch {
    throw new ExpressionProblem(source);
  }
}

/** Expressions read %variables only. */
const RESOURCE = {};

/** %name outside of string literals. */
function variablesOf(source: string): string[] {
  const withoutStrings = source.replace(/'(?:[^'\\]|\\.)*'/g, "''");
  const names = new Set<string>();
  for (const match of withoutStrings.matchAll(/%([A-Za-z_]\w*)/g)) {
    const name = match[1];
    if (name !== undefined && !BUILT_IN.has(name)) names.add(name);
  }
  return [...names];
}
