import type { LabAnswer } from '../lab-fact.js';

/** "46,XX", "46, XY", with nothing behind but more cells of the same kind. */
const NORMAL = /^46\s*,\s*(?:XX|XY)(?:\s*\[\d+\])?$/i;
/** "47,XY,+21", "45,X", "46,XX,del(22)(q11.2)", "69,XXX", "mos 45,X[5]/46,XX[15]". */
const FORMULA = /\b(?:4[5-9]|69|92)\s*,\s*X[XY0]*(?:\s*\[\d+\])?(?:\s*[,/]\s*[^\s.;]+)*/i;
/** "arr(1-22)x2,(X,Y)x1", "arr(X,1-22)x2". */
const NORMAL_ARRAY =
  /\barr\s*(?:\[[^\]]*\]\s*)?\((?:X\s*,\s*1-22|1-22)\)\s*x\s*2(?:\s*,\s*\(X(?:,\s*Y)?\)\s*x\s*[12])?\s*$/i;
const ARRAY = /\barr\s*(?:\[[^\]]*\]\s*)?\(?[\dXY]/i;

/** What the formula of a karyotype or of an array says (ISCN); undefined where the text holds none. */
export function karyotypeAnswer(text: string): Extract<LabAnswer, 'normal' | 'abnormal'> | undefined {
  const formula = FORMULA.exec(text)?.[0];
  if (formula !== undefined) return NORMAL.test(formula) ? 'normal' : 'abnormal';
  if (NORMAL_ARRAY.test(text.trim())) return 'normal';
  return ARRAY.test(text) ? 'abnormal' : undefined;
}
