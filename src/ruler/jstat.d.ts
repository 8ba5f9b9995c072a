/** The parts of jStat the ruler uses; the package ships no types. */
declare module "jstat" {
  interface StudentT {
    pdf(t: number, degreesOfFreedom: number): number;
    cdf(t: number, degreesOfFreedom: number): number;
    inv(probability: number, degreesOfFreedom: number): number;
  }
  const jStat: {
    readonly studentt: StudentT;
    mean(values: readonly number[]): number;
    median(values: readonly number[]): number;
    covariance(a: readonly number[], b: readonly number[]): number;
    /** `true` divides by n - 1. */
    variance(values: readonly number[], sample: boolean): number;
  };
  export default jStat;
}
