import { element } from './dom.js';

/** The strip an EHR shows above everything: who the patient is. */
export function renderBanner(patient, story) {
  const name = patient?.name?.[0]?.text ?? 'Unknown patient';
  const age = patient?.birthDate === undefined ? undefined : `${yearsSince(patient.birthDate)} y`;
  const facts = [
    patient?.gender,
    age,
    patient?.birthDate && `born ${patient.birthDate}`,
    patient?.id && `Patient/${patient.id}`,
  ];
  return [
    element('h2', { id: 'banner-name' }, name),
    element('p', { class: 'quiet' }, facts.filter(Boolean).join(' · ')),
    element('p', {}, story),
  ];
}

function yearsSince(birthDate) {
  const [year, month, day] = birthDate.split('-').map(Number);
  const today = new Date();
  const hadBirthday = today.getMonth() + 1 > month || (today.getMonth() + 1 === month && today.getDate() >= day);
  return today.getFullYear() - year - (hadBirthday ? 0 : 1);
}
