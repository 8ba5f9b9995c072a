import "./strict";

/** Everything heavy the pane needs, in a chunk of its own that loads while the pane paints. */
export { createDescriber, type Describer } from "./describe";
export { examine } from "./examine";
export { type Proposal, proposeFill, proposeReport, proposeValues } from "./filling";
export { dropStale, explainFinding, obstacleTo, proposeOne, proposeSafe } from "./fixing";
export { describeSealChange, loadReceiver, receiptLines, sealStudy, sealXml } from "./sealing";
export { MOST_YEARS, proposeTemplate, readYears, shippedPlans, usualYears } from "./template";
