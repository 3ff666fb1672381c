import { organOf, placed, told, wanted, type Names } from './placed.js';

/** Words that name a part which a card calls by one name, or the organ as a whole. */
const NAMED: readonly Names[] = [
  [
    'artery',
    `
      vascular, arteriosclerotic, atherosclerotic, atherosclerosis, arteriosclerosis, atheromatous, atheroma,
      macrovascular, arterial, vasculature, microvascular, atherosclerotic disease, atherosclerotic plaque,
      atheromatous plaque, atherosclerotic vascular, intimal, intima, vessel
    `,
  ],
  ['artery, vein', 'vein, veins, venous, vena cava, ivc, venous wall'],
  ['artery, portal vein', 'portal vein, portal venous, portal vein wall'],
  ['artery, vessel', 'plaque, ostial, ostium, stenosis, bifurcation, luminal, stent, occlusion'],
];

/** Parts that a card calls as the report does. */
const AS_WRITTEN: readonly Names[] = [
  [
    'artery',
    `
      artery, arteries, arterial wall, aorta, aortic, aortic arch, aortic root, aortic knob, aortic wall,
      thoracic aorta, abdominal aorta, descending aorta, ascending aorta, descending thoracic aorta,
      infrarenal aorta, infrarenal abdominal aorta, aortoiliac, aortic aneurysm, abdominal aortic aneurysm,
      coronary, coronary artery, coronaries, left main, left anterior descending, lad, circumflex, left circumflex,
      lcx, rca, cx, obtuse marginal, om, ramus intermedius, ramus, ramus branch, diagonal, diagonal branch, pda,
      posterior descending artery, carotid, carotid artery, carotid bulb, carotid bifurcation, carotid siphon,
      internal carotid, external carotid, common carotid, ica, cca, eca, vertebral artery, basilar artery, basilar,
      cavernous carotid, vertebrobasilar, subclavian, brachiocephalic, innominate, brachial artery, radial artery,
      ulnar artery, celiac, celiac artery, celiac axis, celiac trunk, sma, ima, superior mesenteric artery,
      inferior mesenteric artery, splenic artery, hepatic artery, renal artery, gastroduodenal artery, iliac,
      iliac artery, common iliac, external iliac, internal iliac, iliac system, femoral, superficial femoral,
      deep femoral, sfa, popliteal, tibial artery, peroneal artery, dorsalis pedis, pulmonary artery,
      pulmonary arteries, pulmonary trunk, uterine artery, cerebral artery, mca, aca, middle cerebral artery,
      posterior cerebral artery, anterior cerebral artery, intracranial vessel, intracranial artery,
      bypass graft, aneurysm, pseudoaneurysm, arteriovenous, av fistula, ductus arteriosus, great vessel,
      arch vessel, uterine arcuate artery, arcuate artery, arcuate arteries, trifurcation, gonadal, lima,
      aortobifemoral, hepatic vessel, renal vessel, splenic vessel, pelvic vessel, cerebral vessel,
      pancreatic vessel, mesenteric vessel, posterior circulation, anterior circulation, ao, abdominal vasculature,
      intracranial vasculature, M1 segment, M2 segment, M3 segment, A1 segment, A2 segment, P1 segment,
      P2 segment, embolus, emboli, hepatic vein, splenic vein, renal vein, pelvic vein, superior mesenteric vein,
      inferior vena cava
    `,
  ],
];

describe('Vessels', () => {
  it.each(NAMED)('H18: calcium is of "%s" by each of its names', (place, words) => {
    expect(told(words, (word) => placed(`Calcification of the ${word}.`))).toEqual(wanted(words, place));
  });

  it.each(AS_WRITTEN)('H18: calcium is of "%s" by the part that is named', (organ, words) => {
    expect(told(words, (word) => organOf(`Calcification of the ${word}.`))).toEqual(wanted(words, organ));
  });
});
