import { list } from './word-list.js';
import type { AnatomyGroup } from './anatomy-group.js';

/** Vessels are the organ `artery`; a vein is told by its site. */
export const VESSELS: readonly AnatomyGroup[] = [
  {
    organ: 'artery',
    site: '',
    words: list(`
      vascular, arteriosclerotic, atherosclerotic, atherosclerosis, arteriosclerosis, atheromatous, atheroma,
      macrovascular, arterial, vasculature, microvascular, atherosclerotic disease, atherosclerotic plaque, atheromatous plaque,
      atherosclerotic vascular, intimal, intima, vessel
    `),
  },
  {
    organ: 'artery',
    words: list(`
      artery, arteries, arterial wall, aorta, aortic, aortic arch, arch of the aorta, aortic root, aortic knob, aortic wall,
      thoracic aorta, abdominal aorta, descending aorta, ascending aorta, descending thoracic aorta,
      infrarenal aorta, infrarenal abdominal aorta, aortoiliac, aortic aneurysm, abdominal aortic aneurysm,
      coronary, coronary artery, coronaries, left main, left anterior descending, lad, circumflex,
      left circumflex, lcx, rca, cx, obtuse marginal, om, ramus intermedius, ramus, ramus branch, diagonal,
      diagonal branch, pda, posterior descending artery, carotid, carotid artery, carotid bulb,
      carotid bifurcation, carotid siphon, internal carotid, external carotid, common carotid, ica, cca, eca,
      vertebral artery, basilar artery, basilar, cavernous carotid, vertebrobasilar, subclavian,
      brachiocephalic, innominate, brachial artery, radial artery, ulnar artery, celiac, celiac artery,
      celiac axis, celiac trunk, sma, ima, superior mesenteric artery, inferior mesenteric artery,
      splenic artery, hepatic artery, renal artery, gastroduodenal artery, iliac, iliac artery, common iliac,
      external iliac, internal iliac, iliac system, femoral, superficial femoral, deep femoral, sfa, popliteal,
      tibial artery, peroneal artery, dorsalis pedis, pulmonary artery, pulmonary arteries, pulmonary trunk,
      uterine artery, cerebral artery, mca, aca, middle cerebral artery, posterior cerebral artery,
      anterior cerebral artery, intracranial vessel, intracranial artery, bypass graft, aneurysm,
      pseudoaneurysm, arteriovenous, av fistula, ductus arteriosus, great vessel, arch vessel,
      uterine arcuate artery, arcuate artery, arcuate arteries, trifurcation, gonadal, lima, aortobifemoral,
      hepatic vessel, renal vessel, splenic vessel, pelvic vessel, cerebral vessel, pancreatic vessel,
      mesenteric vessel, posterior circulation, anterior circulation, ao, abdominal vasculature,
      intracranial vasculature, m 1 segment, m 2 segment, m 3 segment, a 1 segment, a 2 segment, p 1 segment, p 2 segment,
      embolus, emboli
    `),
  },
  {
    organ: 'artery',
    site: 'vein',
    words: list(`
      vein, veins, venous, vena cava, ivc, venous wall
    `),
  },
  { organ: 'artery', site: 'portal vein', words: ['portal vein', 'portal venous', 'portal vein wall'] },
  {
    organ: 'artery',
    words: list(`
      hepatic vein, splenic vein, renal vein, pelvic vein, superior mesenteric vein, inferior vena cava
    `),
  },
  {
    organ: 'artery',
    weak: true,
    site: 'vessel',
    words: list(`
      plaque, ostial, ostium, stenosis, bifurcation, luminal, stent, occlusion
    `),
  },
];

/** Nouns that other organs' adjectives may share: "hepatic and splenic arteries", "hilar and mediastinal nodes". */
export const HEAD_NOUNS: ReadonlySet<string> = new Set(
  list(`
    artery, arteries, vessel, vessels, vein, veins, vasculature, branches, node, nodes, adenopathy, lymphadenopathy,
    valve, valves, leaflets, cusps
  `),
);
