const words = (all: string): ReadonlySet<string> => new Set(all.split(' '));

/** Words of a measure that stands behind the name of what is measured. */
export const MEASURE = {
  leads: words(
    'measure measures measured measuring is are was were of at up to the right left l r rt lt bilaterally bilateral both atrium atria level ' +
      'maximal maximum maximally mean average width widths diameter size about approximately approx transverse posterior horn horns proximal ' +
      'distal nearfield farfield on in each side sides mild mildly moderate borderline respectively mm cm mom moms cm/s ( ) : = - \u2013 / > < ' +
      '\u2264 \u2265 less more greater than below under above over within normal value values now currently today stable again s previously formerly prior before dilated enlarged prominent widened appear appears elevated raised increased high us ultrasound sonography',
  ),
  /** They join two measures, and lead to none: "ventriculomegaly and a 3 mm focus". */
  joins: words('and , x by'),
  /** Behind a join before any figure: "ventriculomegaly, now 9 mm". */
  resumes: words('measuring measures now previously formerly right left'),
  below: words('< \u2264 less below under'),
  /** Before "than". */
  bounds: words('less more greater'),
  /** Multiples of the median. */
  ofMedian: words('mom moms'),
} as const;
