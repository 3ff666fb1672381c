/** The part of @lhncbc/ucum-lhc 5.0.4 that is used; the package brings no types. Positional: later majors want an object. */
declare module '@lhncbc/ucum-lhc' {
  interface UcumConversion {
    readonly status: 'succeeded' | 'failed' | 'error';
    readonly toVal: number | null;
  }
  interface UcumLhcUtils {
    convertUnitTo(
      fromUnit: string,
      value: number,
      toUnit: string,
      suggest: boolean,
      molecularWeight: number | null,
    ): UcumConversion;
  }
  const ucum: { readonly UcumLhcUtils: { getInstance(): UcumLhcUtils } };
  export default ucum;
}
