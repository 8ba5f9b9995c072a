const { appendFileSync, writeSync } = require("node:fs");

/**
 * Prints `N passed, N failed` as the run's last line; a suite that could not run counts as failed.
 * Written at exit, because jest's own summary comes after every reporter. A run that is one part of
 * several notes its counts in the file that `PLAN_RULER_COUNTS` names instead.
 */
class SummaryLine {
  /** `results`: jest's aggregated result. */
  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests,
    };
    const { PLAN_RULER_COUNTS: file } = process.env;
    if (file) appendFileSync(file, `${JSON.stringify(counts)}\n`);
    else process.once("exit", () => writeSync(1, SummaryLine.line(counts)));
  }

  static line({ passed, failed, skipped }) {
    return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`;
  }
}

module.exports = SummaryLine;
