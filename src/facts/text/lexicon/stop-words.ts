const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const ENGLISH_WORDS = set(
  'the of and is are was were with without there no not in on at to from for by this that which has have seen noted within or as it be been an right left normal evidence unchanged stable liver kidney kidneys calcification calcifications calcified lung lungs findings impression',
);

/** Frequent small and report words of German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Polish, Turkish. */
export const FOREIGN_WORDS = set(
  'der das und mit ohne ist sind im den dem des eine einer eines kein keine keinen nicht bei nach zeigt links rechts leber niere verkalkung verkalkungen beurteilung befund ' +
    'le la les du une et avec sans dans est sont pas pour sur foie rein aucune droit gauche ' +
    'el los las una con sin se observa observan calcificaci\u00f3n calcificaciones higado h\u00edgado ri\u00f1\u00f3n derecho izquierdo hallazgos impresi\u00f3n del por en ' +
    'il gli della nel nella con senza calcificazione calcificazioni fegato rene destro sinistro si segnala reperti conclusioni ' +
    'com sem f\u00edgado rim direito esquerdo calcifica\u00e7\u00e3o calcifica\u00e7\u00f5es n\u00e3o achados ' +
    'het een van met zonder geen lever nier verkalking verkalkingen wordt zijn bij ' +
    'och med utan inga ingen finns f\u00f6rkalkning f\u00f6rkalkningar av ett og uden ikke forkalkning med ' +
    'w na bez zmian zwapnienia zwapnienie w\u0105troby nerki ve ile karaci\u011fer b\u00f6brek kalsifikasyon izlendi',
);
