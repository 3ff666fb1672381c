import { proveTable } from '../support/prove-table.js';
import { FETAL_TABLES } from './fetal-tables.js';

describe.each(FETAL_TABLES.map((table) => [table.pathway, table] as const))('the decision table of %s', proveTable);
