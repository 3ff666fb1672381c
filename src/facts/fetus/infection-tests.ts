import type { Agent } from '../fetal-fact.js';

/** Which labs, by their names, tell of an agent. */
export interface InfectionTests {
  /** "CMV": as a card calls it. */
  readonly name: string;
  readonly igg?: string;
  readonly igm?: string;
  /** Genome of the agent, in the mother or in amniotic fluid. */
  readonly pcr?: string;
  readonly avidity?: string;
  /** A test that tells of the agent alone, without classes of antibodies. */
  readonly single?: string;
}

/** The agents that a fetus is examined for, each with its labs (FET-3, FET-17); for Coxsackie virus no test was verified. */
export const TESTS: Readonly<Record<Agent, InfectionTests>> = {
  cmv: { name: 'CMV', igg: 'cmv-igg', igm: 'cmv-igm', pcr: 'cmv-amniotic-pcr', avidity: 'cmv-avidity' },
  toxoplasma: { name: 'toxoplasma', igg: 'toxoplasma-igg', igm: 'toxoplasma-igm', avidity: 'toxoplasma-avidity' },
  parvovirus: { name: 'parvovirus B19', igg: 'parvovirus-igg', igm: 'parvovirus-igm', pcr: 'parvovirus-pcr' },
  rubella: { name: 'rubella', igg: 'rubella-igg', igm: 'rubella-igm' },
  herpes: { name: 'herpes simplex', igg: 'herpes-igg', igm: 'herpes-igm' },
  syphilis: { name: 'syphilis', single: 'syphilis' },
  varicella: { name: 'varicella zoster', igg: 'varicella-igg', igm: 'varicella-igm' },
  zika: { name: 'Zika virus', igm: 'zika-igm', pcr: 'zika-pcr' },
  coxsackie: { name: 'Coxsackie virus' },
};
