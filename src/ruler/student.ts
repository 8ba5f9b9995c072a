import jStat from "jstat";
import { number, type Outcome, refuse } from "./outcome";

/*
 * Student's t from jStat. Its quantile and distribution agree with the tables to about 1e-8, which
 * shows in an interval thousands wide. One Newton step on the integral of its density, divided by
 * the density's own total so that the library's constant cancels, brings the quantile to 1e-12.
 */

/** Panels of Simpson's rule; the integrand is a power of a cosine, so the error is below 1e-12. */
const panels = 512;

/** ∫ of the density from 0 to √df·tan(angle): as an angle, long tails are a short arc. */
function densityUpTo(angle: number, degreesOfFreedom: number): number {
  const root = Math.sqrt(degreesOfFreedom);
  const width = angle / panels;
  const height = (index: number) => {
    const cosine = Math.cos(index * width);
    const x = root * Math.tan(index * width);
    return (jStat.studentt.pdf(x, degreesOfFreedom) * root) / (cosine * cosine);
  };
  let sum = height(0) + height(panels);
  for (let i = 1; i < panels; i++) sum += (i % 2 === 1 ? 4 : 2) * height(i);
  return (sum * width) / 3;
}

function polishedQuantile(probability: number, degreesOfFreedom: number): number {
  const first = jStat.studentt.inv(probability, degreesOfFreedom);
  const whole = 2 * densityUpTo(Math.PI / 2, degreesOfFreedom);
  const part = densityUpTo(Math.atan(first / Math.sqrt(degreesOfFreedom)), degreesOfFreedom);
  const excess = 0.5 + part / whole - probability;
  const polished = first - (excess * whole) / jStat.studentt.pdf(first, degreesOfFreedom);
  return Number.isFinite(polished) ? polished : first;
}

/**
 * Quantile of Student's t. Domain: 0 < probability < 1, degreesOfFreedom ≥ 1.
 * Errors: `not-a-number`, `needs-three-points` below one degree of freedom, `out-of-range`.
 */
export function studentQuantile(probability: number, degreesOfFreedom: number): Outcome {
  if (!Number.isFinite(probability) || !Number.isFinite(degreesOfFreedom))
    return refuse("not-a-number");
  if (probability <= 0 || probability >= 1) return refuse("out-of-range");
  if (degreesOfFreedom < 1) return refuse("needs-three-points");
  if (probability === 0.5) return number(0);
  return number(polishedQuantile(probability, degreesOfFreedom));
}

/** 80 % multipliers already worked out, by degrees of freedom; the same for everyone, for ever. */
const multipliers80 = new Map<number, Outcome>();

/** The two-sided 80 % multiplier: 3.08, 1.89, 1.64, 1.53 for 1 to 4 degrees of freedom. */
export function multiplier80(degreesOfFreedom: number): Outcome {
  const known = multipliers80.get(degreesOfFreedom);
  if (known) return known;
  const multiplier = studentQuantile(0.9, degreesOfFreedom);
  multipliers80.set(degreesOfFreedom, multiplier);
  return multiplier;
}

/**
 * P(t ≤ x) of Student's t. Domain: degreesOfFreedom ≥ 1; x may be any finite number.
 * Errors: `not-a-number`, `needs-three-points`.
 */
export function studentProbability(x: number, degreesOfFreedom: number): Outcome {
  if (!Number.isFinite(x) || !Number.isFinite(degreesOfFreedom)) return refuse("not-a-number");
  if (degreesOfFreedom < 1) return refuse("needs-three-points");
  // Beyond this the square overflows inside the library; the tail is below any printed digit.
  if (Math.abs(x) > 1e15) return number(x > 0 ? 1 : 0);
  return number(Math.min(1, Math.max(0, jStat.studentt.cdf(x, degreesOfFreedom))));
}
