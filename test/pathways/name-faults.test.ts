import { compileExpression } from '../../src/fhir/expression.js';
import type { Action } from '../../src/knowledge/pathway.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { dryRun } from '../../src/pathways/dry-run.js';
import { nameFaults } from '../../src/pathways/name-faults.js';
import { testSite } from '../support/site.js';

const { knowledge } = testSite();

/** The knowledge with one row, changed. */
function withRow(change: (action: Action) => Action): Knowledge {
  const [pathway] = knowledge.pathways;
  const [action] = pathway?.actions ?? [];
  if (pathway === undefined || action === undefined) throw new RangeError('the knowledge has a row');
  return { ...knowledge, pathways: [{ ...pathway, name: 'p', actions: [change({ ...action, id: 'row' })] }] };
}

function asking(source: string): Knowledge {
  const conditions = [{ expression: compileExpression(source), description: 'planted' }];
  return withRow(({ card: _card, ...action }) => ({ ...action, conditions, offers: [], removals: [] }));
}

describe('calcitrace check: FHIRPath takes a wrong name for an empty answer, so every name is looked up', () => {
  it('the shipped rows name only what there is, and can all be evaluated', () => {
    expect([...nameFaults(knowledge), ...dryRun(knowledge)]).toEqual([]);
  });

  it.each([
    ["%conditions.where('condition-ckdd' in meanings).exists()", "'condition-ckdd' never stands in meanings"],
    ["%conditions.where('suspected-flu' in meanings).exists()", "'suspected-flu' never stands in meanings"],
    ["%finding.organ = 'spleen'", "'spleen' never stands in organ"],
    ["%imaging.where(modality = 'MRI').exists()", "'MRI' never stands in modality"],
    ["%imaging.where(modality in ('CT' | 'SONO')).exists()", "'SONO' never stands in modality"],
    ["%calcium.interpretation.text = 'elevated'", "'elevated' never stands in text"],
    ["%egfr.dataAbsentReason.text = 'missing'", "'missing' never stands in text"],
    ["%finding.places.where($this = 'place-brain-attic').exists()", "'place-brain-attic' never stands in places"],
    ["%performed.where('mri-soul' in orders).exists()", "'mri-soul' never stands in orders"],
    ["%medications.where('statins' in classes).exists()", "'statins' never stands in classes"],
    ["%pregnancy.status = 'yes'", "'yes' never stands in status"],
    ['%finding.orgn.exists()', 'no fact has the member orgn'],
    ['%calcium.valueQuantity.value > 3', 'no fact has the member valueQuantity'],
    ['%policy.productTreshold.adult > 3', 'no fact has the member productTreshold'],
  ])('%s', (source, reason) => {
    expect(nameFaults(asking(source))).toEqual([
      { file: 'fhir-resources/pathways/p.json', element: 'row', reason: `${reason}: ${source}` },
    ]);
  });

  it('a function that does not exist compiles, and is told when it is tried', () => {
    expect(dryRun(asking('%finding.organ.shout()'))).toEqual([
      {
        file: 'fhir-resources/pathways/p.json',
        element: 'row',
        reason: 'cannot be evaluated: %finding.organ.shout()',
      },
    ]);
  });

  it('a hazard that no order has holds nothing back', () => {
    expect(nameFaults(withRow((action) => ({ ...action, withholds: ['noise'] })))).toEqual([
      { file: 'fhir-resources/pathways/p.json', element: 'row', reason: 'noise is no hazard' },
    ]);
  });
});
