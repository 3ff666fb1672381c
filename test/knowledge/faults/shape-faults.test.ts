import { shapeFaults } from '../../../src/knowledge/faults/shape-faults.js';

const CANONICAL = 'http://calcitrace.org/fhir/StructureDefinition/';
const toldOf = (json: Record<string, unknown>) =>
  shapeFaults({ file: 'x.json', json }).map(({ element, reason }) => `${element}: ${reason}`);
const row = (action: object) => ({ resourceType: 'PlanDefinition', action: [action] });

describe('calcitrace check: what nothing reads cannot be what was meant', () => {
  it.each([
    [
      'a row whose condition is misspelt holds for everybody',
      row({ conditon: [] }),
      'action[0].conditon: is read by nobody: a misspelt name?',
    ],
    [
      'an offer that names its order by another member',
      row({ action: [{ id: 'ct', definition: 'x' }] }),
      'action[0].action[0].definition: is read by nobody: a misspelt name?',
    ],
    [
      'a reading with a misspelt extension is read for presence',
      row({ input: [{ extension: [{ url: `${CANONICAL}readings`, valueCode: 'absence' }] }] }),
      `action[0].input[0].extension[0].url: ${CANONICAL}readings is read by nobody here: a misspelt name?`,
    ],
    [
      'an extension with the wrong kind of value',
      row({ input: [{ extension: [{ url: `${CANONICAL}fact`, valueString: 'finding' }] }] }),
      'action[0].input[0].extension[0]: fact must have a valueCode and nothing else',
    ],
    ['a list that is none', { resourceType: 'PlanDefinition', action: {} }, 'action: must be a list'],
    [
      'an empty list, which FHIR forbids',
      { resourceType: 'ActivityDefinition', observationResultRequirement: [] },
      'observationResultRequirement: is an empty list: leave it out',
    ],
    [
      'an object where a text belongs',
      { resourceType: 'ValueSet', title: { text: 'x' } },
      'title: must be a text, a number, true or false',
    ],
    [
      'a text where an object belongs',
      { resourceType: 'ObservationDefinition', code: '1234-5' },
      'code: must be an object',
    ],
    ['a resource that is kept elsewhere', { resourceType: 'Questionnaire' }, 'resourceType: is none that is kept here'],
  ])('%s', (_title, json, told) => {
    expect(toldOf(json)).toEqual([told]);
  });

  it('a value set with its codes, its terms and its organ is as it should be', () => {
    const valueSet = {
      resourceType: 'ValueSet',
      id: 'finding-liver',
      extension: [{ url: `${CANONICAL}term`, valueString: 'hepatic calcification' }],
      compose: { include: [{ system: 'http://loinc.org', concept: [{ code: '1-8', display: 'x' }] }] },
    };
    expect(toldOf(valueSet)).toEqual([]);
  });
});
