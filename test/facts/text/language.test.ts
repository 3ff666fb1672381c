import { isForeign } from '../../../src/facts/text/language.js';
import { tokensOf } from '../../../src/facts/text/tokens.js';

/** Each a word of another language that reports in English do not have. */
const OTHERS = `
  der das und mit ohne ist sind im den dem des eine einer eines kein keine keinen nicht bei nach zeigt links rechts leber niere
  verkalkung verkalkungen beurteilung befund le la les du une et avec sans dans est sont pas pour sur foie rein aucune droit gauche
  el los las una con sin se observa observan calcificación calcificaciones higado hígado riñón derecho izquierdo hallazgos
  impresión del por en il gli della nel nella senza calcificazione calcificazioni fegato rene destro sinistro si segnala reperti
  conclusioni com sem fígado rim direito esquerdo calcificação calcificações não achados het een van met zonder geen lever nier
  verkalking verkalkingen wordt zijn och med utan inga ingen finns förkalkning förkalkningar av ett og uden ikke forkalkning
  na bez zmian zwapnienia zwapnienie wątroby nerki ve ile karaciğer böbrek kalsifikasyon izlendi
`;
const OURS = `
  the of and is are was were with without there no not in on at to from for by this that which has have seen noted within or as it be
  been an right left normal evidence unchanged stable liver kidney kidneys calcification calcifications calcified lung lungs findings
  impression
`;
const each = (words: string): readonly string[] => words.trim().split(/\s+/);

const foreign = (text: string): boolean => isForeign(tokensOf(text));

/* All texts are synthetic. */
describe('The language of a report', () => {
  it.each([
    'Leber',
    'Leber Niere',
    'der Befund normal',
    'Leber und Niere the x',
    '\u0410\u0431\u0432 x',
    '\u0410\u0431\u0432 \u0410\u0431\u0432 x y z',
    '\u0250x y 1 2 3 . . .',
  ])('H16: "%s" is not English', (text) => {
    expect(foreign(text)).toBe(true);
  });

  it.each([
    '',
    '1 2 3 . .',
    'x y z',
    'the Leber',
    'the liver is Leber Niere und',
    'the Leber Niere of',
    'normal Leber x',
    '\u0410\u0431\u0432 x y',
    '\u0410\u0431\u0432 x y z',
    '\u0250x y z',
    '\u024fx',
  ])('H16: "%s" may be', (text) => {
    expect(foreign(text)).toBe(false);
  });

  it('H16: each small word of another language tells it, and each of ours that stands beside it takes that back', () => {
    expect(each(OTHERS).filter((word) => !foreign(word))).toEqual([]);
    expect(each(OURS).filter((word) => foreign(`Leber ${word}`))).toEqual([]);
    expect(foreign('Leber granuloma')).toBe(true);
  });
});
