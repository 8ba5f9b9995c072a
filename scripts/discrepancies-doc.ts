// Writes docs/discrepancies.md: the contradictions of the shipped plans and the rule that finds each.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { discrepancyPage } from "./lib/discrepancy-page";

writeFileSync(join(__dirname, "..", "docs", "discrepancies.md"), discrepancyPage());
