import type { PrefetchKey } from '../fhir/patient-record.js';
import type { HookName } from '../hooks/hook-request.js';
import type { History } from './history.js';
import type { LabDefinition } from './lab-definition.js';
import type { OrderDefinition } from './order-definition.js';
import type { Pathway } from './pathway.js';
import type { Policy } from './policy.js';
import type { ValueSetMeaning } from './value-set-meaning.js';

export interface Knowledge {
  readonly services: readonly Service[];
  /** cds-services.json as it stands, byte for byte. */
  readonly discovery: string;
  readonly pathways: readonly Pathway[];
  readonly labs: readonly LabDefinition[];
  readonly labsByCode: ReadonlyMap<string, LabDefinition>;
  readonly meanings: ReadonlyMap<string, ValueSetMeaning>;
  /** "system|code" to every meaning that lists it. */
  readonly meaningsByCode: ReadonlyMap<string, readonly ValueSetMeaning[]>;
  readonly orders: ReadonlyMap<string, OrderDefinition>;
  readonly policy: Policy;
  /** The versions of each pathway that were ever locked; not part of the hash. */
  readonly history: History;
  /** "sha256:..." over every file of knowledge. */
  readonly hash: string;
}

export interface Service {
  readonly id: string;
  readonly hook: HookName;
  readonly title: string;
  readonly prefetch: Readonly<Record<PrefetchKey, string>>;
}
