import type { PatientIdentity } from '../../facts/patient-identity.js';
import type { PatientFact } from '../../facts/facts.js';
import { html, type Markup } from '../../web/escaped-html.js';
import { NOTHING } from './parts.js';

/**
 * Who this is, never ambiguous (H1): the name, what tells two people of one name apart, and what of it is not charted. Where the
 * EHR shows its own banner, one line is left.
 */
export function bannerHtml(identity: PatientIdentity, patient: PatientFact, isWhole: boolean): Markup {
  const { id, name, identifiers, died } = identity;
  return html`<section class="banner${isWhole ? '' : ' slim'}" aria-label="Patient">
    <p class="name">${name ?? 'Name not charted'}</p>
    <dl>
      <div>
        <dt>Born</dt>
        <dd>${bornText(identity, patient)}</dd>
      </div>
      <div>
        <dt>Sex</dt>
        <dd>${identity.sex ?? 'not charted'}</dd>
      </div>
      <div>
        <dt>Id</dt>
        <dd>${[...identifiers, id].join(' · ')}</dd>
      </div>
    </dl>
    ${died === undefined ? NOTHING : html`<p class="died">Died${died === true ? '' : ` ${died}`}</p>`}
  </section>`;
}

export function bornText({ birthDate }: PatientIdentity, { ageYears }: PatientFact): string {
  if (birthDate === undefined) return 'not charted';
  return ageYears === undefined ? birthDate : `${birthDate} (${String(ageYears)} y)`;
}
