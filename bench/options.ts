import { parseArgs } from 'node:util';
import { QUICK, WHOLE, type Amount } from './measure/amount.js';
import { Asker, SERVICE, type Compared } from './measure/asker.js';

export interface Options {
  readonly amount: Amount;
  readonly isQuick: boolean;
  /** Figures for machines instead of tables. */
  readonly isJson: boolean;
  readonly peers: readonly Compared[];
}

export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      peer: { type: 'string', multiple: true, default: [] },
      service: { type: 'string', default: SERVICE },
    },
  });
  const peers = values.peer.map((url) => ({ name: url, asker: new Asker(url, values.service) }));
  return { amount: values.quick ? QUICK : WHOLE, isQuick: values.quick, isJson: values.json, peers };
}
