declare module "jstat" {
  const jStat: {
    /** Regularised incomplete beta function I_x(a, b); false outside 0 ≤ x ≤ 1. */
    ibeta(x: number, a: number, b: number): number | false;
    /** Its inverse in x. */
    ibetainv(p: number, a: number, b: number): number;
    /** Inverse of the standard normal distribution function, with mean and standard deviation. */
    normal: { inv(p: number, mean: number, sd: number): number };
  };
  export default jStat;
}
