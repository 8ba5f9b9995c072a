// Property tests draw the same cases every time, so that a red run means a change of the code. A
// wider search is FC_SEED=random, or any number.
const fc = require("fast-check");

const wanted = process.env.FC_SEED ?? "20240101";
if (wanted !== "random") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });
