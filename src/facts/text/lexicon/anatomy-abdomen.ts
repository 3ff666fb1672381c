import type { Organ } from '../../finding.js';
import { list } from './word-list.js';
import type { AnatomyGroup } from './anatomy-group.js';

/** Couinaud's numbers; the lung and the vessels have numbered segments too. */
const COUINAUD: readonly string[] = [
  ...list('i, ii, iii, iv, iva, ivb, iv a, iv b, v, vi, vii, viii, 1, 2, 3, 4, 4 a, 4 b, 5, 6, 7, 8'),
];
const NOT_COUINAUD: readonly Organ[] = ['lung', 'artery', 'bowel'];

export const ABDOMEN: readonly AnatomyGroup[] = [
  {
    organ: 'liver',
    site: '',
    words: list(`
      liver, hepatic, hepatobiliary, hepatic parenchyma, liver parenchyma, intrahepatic, hepatic parenchymal
    `),
  },
  {
    organ: 'liver',
    words: list(`
      right hepatic lobe, left hepatic lobe, hepatic lobe, liver lobe, right lobe of the liver, left lobe of the liver,
      right lobe of liver, left lobe of liver, right lobe liver, left lobe liver, right liver lobe, left liver lobe, hepatic dome,
      dome of the liver, dome of liver, liver dome, caudate lobe, caudate lobe of the liver, quadrate lobe,
      liver capsule, hepatic capsule, hepatic cyst, liver cyst, hepatic segment, liver segment,
      falciform ligament, hepatic granuloma, inferior right hepatic lobe, hepatic flexure of the liver,
      liver surface, capsule of the liver, perihepatic capsule, couinaud segment, subcapsular liver, liver edge
    `),
  },
  {
    organ: 'liver',
    weak: true,
    yields: NOT_COUINAUD,
    words: [
      ...COUINAUD.flatMap((number) => ['segment', 'segments', 'seg'].map((segment) => `${segment} ${number}`)),
      ...list(`
        left lateral section, left medial section, right anterior section, right posterior section,
        left lateral segment, left medial segment, right anterior segment, right posterior segment,
        left lateral sector, left medial sector, right anterior sector, right posterior sector
      `),
    ],
  },
  {
    organ: 'liver',
    weak: true,
    yields: 'any',
    words: ['right lobe', 'left lobe'],
  },
  {
    organ: 'other',
    site: 'hepatic hilum',
    weak: true,
    words: list(`
      hepatic hilum, porta hepatis, liver hilum, hepatic hilar, hilum of the liver
    `),
  },
  {
    organ: 'other',
    site: 'gallbladder',
    words: list(`
      gallbladder, gall bladder, gallbladder wall, gallbladder lumen, gallbladder fossa, cholecystic, gb,
      pericholecystic
    `),
  },
  {
    organ: 'other',
    site: 'bile duct',
    words: list(`
      bile duct, common bile duct, cbd, biliary, biliary tree, hepatic duct, common hepatic duct,
      intrahepatic duct, intrahepatic bile duct, biliary duct, cystic duct, ductal system
    `),
  },
  {
    organ: 'other',
    site: 'spleen',
    words: list(`
      spleen, splenic, splenic capsule, splenic parenchyma, splenic granuloma, splenule
    `),
  },
  {
    organ: 'kidney',
    site: '',
    words: list(`
      kidney, renal, renal parenchyma, renal parenchymal, intrarenal, nephrographic, renal contour
    `),
  },
  {
    organ: 'kidney',
    words: list(`
      renal cortex, renal cortical, renal medulla, renal medullary, medullary pyramid, renal pyramid,
      renal papilla, renal papillae, renal pelvis, collecting system, renal collecting system, calyx, calyces,
      calyceal, calix, renal cyst, kidney cyst, renal mass, corticomedullary junction, renal sinus,
      columns of bertin, renal transplant, transplant kidney, kidney transplant, renal hilum, perinephric,
      renal capsule, horseshoe kidney, parapelvic, peripelvic, paracalyceal, paracalyceal cyst, renal medullary pyramid, interpolar region, interpolar, renal pole
    `),
  },
  {
    organ: 'kidney',
    weak: true,
    yields: 'any',
    onlyStones: true,
    words: list(
      'upper pole, lower pole, mid pole, middle pole, superior pole, inferior pole, midpole, interpole, polar',
    ),
  },
  {
    organ: 'other',
    site: 'ureter',
    words: list(`
      ureter, ureteral, ureteric, ureterovesical junction, uvj, ureteropelvic junction, upj,
      vesicoureteral junction, vuj, course of the ureter, distal ureter, pelviureteric junction
    `),
  },
  {
    organ: 'other',
    site: 'bladder',
    words: list(`
      bladder, urinary bladder, bladder wall, vesical, urethra, urethral
    `),
  },
  {
    organ: 'other',
    site: 'adrenal gland',
    words: ['adrenal', 'adrenal gland', 'suprarenal gland', 'adrenal mass', 'suprarenal', 'suprarenal region'],
  },
  {
    organ: 'pancreas',
    site: '',
    words: list(`
      pancreas, pancreatic, pancreatic parenchyma, pancreatic parenchymal, intrapancreatic, pancreatitis,
      chronic pancreatitis, chronic calcific pancreatitis
    `),
  },
  {
    organ: 'pancreas',
    words: list(`
      pancreatic head, head of the pancreas, head of pancreas, pancreatic body, body of the pancreas,
      body of pancreas, pancreatic tail, tail of the pancreas, tail of pancreas, pancreatic neck,
      neck of the pancreas, uncinate process, uncinate process of the pancreas, pancreatic duct,
      main pancreatic duct, mpd, pancreatic cyst, pancreatic bed, pancreatic head and body, pancreatic body and tail,
      pancreatic pseudocyst
    `),
  },
  { organ: 'stomach', site: '', words: ['stomach', 'gastric', 'gastric wall', 'stomach wall'] },
  {
    organ: 'stomach',
    words: list(`
      gastric mucosa, gastric mucosal, gastric fundus, gastric antrum, gastric body, lesser curvature,
      greater curvature, greater curve, lesser curve, gastric submucosa
    `),
  },
  {
    organ: 'bowel',
    words: list(`
      bowel, colon, colonic, small bowel, large bowel, ileum, ileal, jejunum, jejunal, duodenum, duodenal,
      rectum, rectal, sigmoid, sigmoid colon, cecum, cecal, appendix, appendiceal, mesentery, mesenteric,
      omentum, omental, terminal ileum, intestine, intestinal, descending colon, ascending colon,
      transverse colon, hepatic flexure, splenic flexure, epiploic appendage, esophagus, esophageal,
      mesenteric mass, mesenteric root
    `),
  },
  {
    organ: 'other',
    site: 'peritoneum',
    words: list(`
      peritoneum, peritoneal, retroperitoneum, retroperitoneal, intraperitoneal, peritoneal cavity,
      paracolic gutter, subphrenic, subhepatic, perisplenic, perihepatic, psoas
    `),
  },
  {
    organ: 'other',
    site: 'abdomen',
    weak: true,
    words: list(`
      abdomen, abdominal, upper quadrant, right upper quadrant, left upper quadrant, right lower quadrant,
      left lower quadrant, ruq, luq, rlq, llq, flank, abdominal cavity, epigastrium
    `),
  },
  { organ: 'other', site: 'pelvis', weak: true, words: ['pelvis', 'pelvic'] },
  {
    organ: 'other',
    words: list(`
      uterus, uterine, endometrium, endometrial, myometrium, myometrial, fibroid, uterine fibroid, leiomyoma,
      leiomyomata, cervix, ovary, ovarian, adnexa, adnexal, adnexum, fallopian, fallopian tube, salpinx, hydrosalpinx, parametrium, parametrial,
      adenomyosis, placenta, placentae, placental, retroplacental, subchorionic, decidua, decidual,
      umbilical cord, vagina, vaginal, testis, testes, testicle, testicular, appendix testis, scrotum, scrotal,
      scrotal pearl, epididymis, epididymal, prostate, prostatic, prostate gland, seminal vesicle, vas deferens,
      penis, penile, tunica albuginea, corpora cavernosa, tunica
    `),
  },
];
