import { pairs, placed, told, wanted } from './placed.js';

const STATIONS = [
  'hilar, mediastinal, subcarinal, infracarinal, precarinal, mesenteric, axillary, cervical, paratracheal',
  'retroperitoneal, inguinal, pelvic, iliac, perihilar, periportal, portal, porta hepatis, peripancreatic',
  'gastrohepatic, supraclavicular, prevascular, para aortic, paraaortic, periaortic, aortocaval, celiac',
  'internal mammary, intramammary, bronchopulmonary',
]
  .join(', ')
  .split(', ');

describe('Stations of lymph nodes', () => {
  it.each(STATIONS)('H18: calcium in %s nodes is of the nodes, not of what the station is named after', (station) => {
    const names = pairs(station, 'lymph node, lymph nodes, node, nodes, adenopathy, lymphadenopathy');
    expect(told(names, (name) => placed(`Calcification in the ${name}.`))).toEqual(
      wanted(names, `lymph-node, ${station}`),
    );
  });

  it('H18: a node of the hepatic hilum is a node', () => {
    expect(placed('Calcification in the hepatic hilum node.')).toBe('lymph-node, hepatic hilum node');
  });
});
