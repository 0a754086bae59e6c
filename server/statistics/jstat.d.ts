/** The special functions, which are all that is bundled of it: see scripts/jstat.mjs. */
declare module "jstat" {
  const jStat: {
    /** Regularised incomplete beta function I_x(a, b); false outside 0 ≤ x ≤ 1. */
    ibeta(x: number, a: number, b: number): number | false;
    /** Its inverse in x. */
    ibetainv(p: number, a: number, b: number): number;
    /** Inverse of the complementary error function. */
    erfcinv(p: number): number;
  };
  export default jStat;
}
