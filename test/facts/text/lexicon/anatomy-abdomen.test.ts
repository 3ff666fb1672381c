import { organOf, placed, told, wanted, type Names } from './placed.js';

/** Words that name a part which a card calls by one name, or the organ as a whole. */
const NAMED: readonly Names[] = [
  [
    'liver',
    `
      liver, hepatic, hepatobiliary, hepatic parenchyma, liver parenchyma, intrahepatic, hepatic parenchymal
    `,
  ],
  ['other, hepatic hilum', 'hepatic hilum, porta hepatis, liver hilum, hepatic hilar, hilum of the liver'],
  [
    'other, gallbladder',
    `
      gallbladder, gall bladder, gallbladder wall, gallbladder lumen, gallbladder fossa, cholecystic, gb,
      pericholecystic
    `,
  ],
  [
    'other, bile duct',
    `
      bile duct, common bile duct, cbd, biliary, biliary tree, hepatic duct, common hepatic duct,
      intrahepatic duct, intrahepatic bile duct, biliary duct, cystic duct, ductal system
    `,
  ],
  [
    'other, spleen',
    `
      spleen, splenic, splenic capsule, splenic parenchyma, splenic granuloma, splenule
    `,
  ],
  [
    'kidney',
    `
      kidney, renal, renal parenchyma, renal parenchymal, intrarenal, nephrographic, renal contour
    `,
  ],
  [
    'other, ureter',
    `
      ureter, ureteral, ureteric, ureterovesical junction, uvj, ureteropelvic junction, upj,
      vesicoureteral junction, vuj, course of the ureter, distal ureter, pelviureteric junction
    `,
  ],
  ['other, bladder', 'bladder, urinary bladder, bladder wall, vesical, urethra, urethral'],
  ['other, adrenal gland', 'adrenal, adrenal gland, suprarenal gland, suprarenal, suprarenal region'],
  ['other in-mass, adrenal gland', 'adrenal mass'],
  [
    'pancreas',
    `
      pancreas, pancreatic, pancreatic parenchyma, pancreatic parenchymal, intrapancreatic, pancreatitis,
      chronic pancreatitis
    `,
  ],
  ['stomach', 'stomach, gastric, gastric wall, stomach wall'],
  [
    'other, peritoneum',
    `
      peritoneum, peritoneal, retroperitoneum, retroperitoneal, intraperitoneal, peritoneal cavity,
      paracolic gutter, subphrenic, subhepatic, perisplenic, perihepatic, psoas
    `,
  ],
  [
    'other, abdomen',
    `
      abdomen, abdominal, upper quadrant, right upper quadrant, left upper quadrant, right lower quadrant,
      left lower quadrant, ruq, luq, rlq, llq, flank, abdominal cavity, epigastrium
    `,
  ],
  ['other, pelvis', 'pelvis, pelvic'],
];

/** Parts that a card calls as the report does. */
const AS_WRITTEN: readonly Names[] = [
  [
    'liver',
    `
      right hepatic lobe, left hepatic lobe, hepatic lobe, right lobe of the liver, left lobe of the liver,
      right lobe of liver, left lobe of liver, right lobe liver, left lobe liver, right liver lobe,
      left liver lobe, hepatic dome, dome of the liver, dome of liver, liver dome, caudate lobe,
      caudate lobe of the liver, quadrate lobe, liver capsule, hepatic capsule, hepatic cyst, liver cyst,
      hepatic segment, liver segment, falciform ligament, hepatic granuloma, inferior right hepatic lobe,
      hepatic flexure of the liver, liver surface, capsule of the liver, perihepatic capsule, couinaud segment,
      subcapsular liver, liver edge, segment i, segments i, seg i, segment ii, segments ii, seg ii, segment iii,
      segments iii, seg iii, segment iv, segments iv, seg iv, segment iva, segments iva, seg iva, segment ivb,
      segments ivb, seg ivb, segment iv a, segments iv a, seg iv a, segment iv b, segments iv b, seg iv b,
      segment v, segments v, seg v, segment vi, segments vi, seg vi, segment vii, segments vii, seg vii,
      segment viii, segments viii, seg viii, segment 1, segments 1, seg 1, segment 2, segments 2, seg 2, segment 3,
      segments 3, seg 3, segment 4, segments 4, seg 4, segment 4 a, segments 4 a, seg 4 a, segment 4 b,
      segments 4 b, seg 4 b, segment 5, segments 5, seg 5, segment 6, segments 6, seg 6, segment 7, segments 7,
      seg 7, segment 8, segments 8, seg 8, left lateral section, left medial section, right anterior section,
      right posterior section, left lateral segment, left medial segment, right anterior segment,
      right posterior segment, left lateral sector, left medial sector, right anterior sector,
      right posterior sector, right lobe, left lobe
    `,
  ],
  [
    'kidney',
    `
      renal cortex, renal cortical, renal medulla, renal medullary, medullary pyramid, renal pyramid,
      renal papilla, renal papillae, renal pelvis, collecting system, renal collecting system, calyx, calyces,
      calyceal, calix, renal cyst, kidney cyst, corticomedullary junction, renal sinus, columns of bertin,
      renal transplant, transplant kidney, kidney transplant, renal hilum, perinephric, renal capsule,
      horseshoe kidney, parapelvic, peripelvic, paracalyceal, paracalyceal cyst, renal medullary pyramid,
      interpolar region, interpolar, renal pole
    `,
  ],
  ['kidney in-mass', 'renal mass'],
  [
    'pancreas',
    `
      pancreatic head, head of the pancreas, head of pancreas, pancreatic body, body of the pancreas,
      body of pancreas, pancreatic tail, tail of the pancreas, tail of pancreas, pancreatic neck,
      neck of the pancreas, uncinate process, uncinate process of the pancreas, pancreatic duct,
      main pancreatic duct, mpd, pancreatic cyst, pancreatic bed, pancreatic head and body,
      pancreatic body and tail, pancreatic pseudocyst
    `,
  ],
  [
    'stomach',
    `
      gastric mucosa, gastric mucosal, gastric fundus, gastric antrum, gastric body, lesser curvature,
      greater curvature, greater curve, lesser curve, gastric submucosa
    `,
  ],
  [
    'bowel',
    `
      bowel, colon, colonic, small bowel, large bowel, ileum, ileal, jejunum, jejunal, duodenum, duodenal, rectum,
      rectal, sigmoid, sigmoid colon, cecum, cecal, appendix, appendiceal, mesentery, mesenteric, omentum, omental,
      terminal ileum, intestine, intestinal, descending colon, ascending colon, transverse colon, hepatic flexure,
      splenic flexure, epiploic appendage, esophagus, esophageal, mesenteric root
    `,
  ],
  ['bowel in-mass', 'mesenteric mass'],
  [
    'other',
    `
      uterus, uterine, endometrium, endometrial, myometrium, myometrial, cervix, ovary, ovarian, adnexa, adnexal,
      adnexum, fallopian tube, placenta, placental, umbilical cord, vagina, vaginal, testis, testes, testicle,
      testicular, appendix testis, scrotum, scrotal, scrotal pearl, epididymis, epididymal, prostate, prostatic,
      prostate gland, seminal vesicle, vas deferens, penis, penile, tunica albuginea, corpora cavernosa, tunica
    `,
  ],
  ['other in-mass', 'fibroid, uterine fibroid, leiomyoma, leiomyomata'],
];

describe('The abdomen and the pelvis', () => {
  it.each(NAMED)('H18: calcium is of "%s" by each of its names', (place, words) => {
    expect(told(words, (word) => placed(`Calcification of the ${word}.`))).toEqual(wanted(words, place));
  });

  it.each(AS_WRITTEN)('H18: calcium is of "%s" by the part that is named', (organ, words) => {
    expect(told(words, (word) => organOf(`Calcification of the ${word}.`))).toEqual(wanted(words, organ));
  });
});
