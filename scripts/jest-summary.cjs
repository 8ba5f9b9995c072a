const { writeSync } = require("node:fs");

/**
 * Prints `N passed, N failed` as the run's last line; a suite that could not run counts as failed.
 * Written at exit, because jest's own summary comes after every reporter.
 */
class SummaryLine {
  /** `results`: jest's aggregated result. */
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests > 0 ? `, ${results.numPendingTests} skipped` : "";
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped}\n`;
    process.once("exit", () => writeSync(1, line));
  }
}

module.exports = SummaryLine;
