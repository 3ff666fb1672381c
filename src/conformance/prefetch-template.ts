import type { DiscoveredService } from './discovered-service.js';

/** A prefetch template, taken apart. */
export interface Template {
  readonly hook: string;
  /** "my-service patient" */
  readonly name: string;
  readonly text: string;
  readonly key: string;
  /** "Observation" */
  readonly type: string;
  readonly parameters: readonly Parameter[];
  /** What stands between {{ and }}. */
  readonly tokens: readonly string[];
}

export interface Parameter {
  /** Without its modifier. */
  readonly name: string;
  readonly modifier: string | undefined;
  readonly value: string;
}

export function templatesOf(services: readonly DiscoveredService[]): Template[] {
  return services.flatMap(({ id, hook, prefetch }) =>
    Object.entries(prefetch).map(([key, text]) => {
      const [path = '', query = ''] = text.split('?');
      const parameters = query === '' ? [] : query.split('&').map(parameterOf);
      const tokens = [...text.matchAll(/\{\{(.*?)\}\}/g)].map(([, content = '']) => content);
      return { hook, key, name: `${id} ${key}`, text, type: path.split('/')[0] ?? '', parameters, tokens };
    }),
  );
}

function parameterOf(pair: string): Parameter {
  const [left = '', ...rest] = pair.split('=');
  const [name = '', modifier] = left.split(':');
  return { name, modifier, value: rest.join('=') };
}
