/**
 * What a build is told: `--env base=https://host/path`, `--env officejs=cdn` (or `own`), `--workbench`.
 * npm takes `--env` itself where `--` was forgotten, so it may be missing; the last word counts.
 * @param {readonly string[]} args
 * @returns {{base: string | null, officejs: "own" | "cdn", workbench: boolean, unknown: string[]}}
 */
function readOptions(args) {
  const options = { base: null, officejs: "own", workbench: false, unknown: [] };
  for (const word of args) {
    const [, name, value] = /^(?:--env=)?(base|officejs)=(.*)$/s.exec(word) ?? [];
    if (name === "base") options.base = value;
    else if (value === "own" || value === "cdn") options.officejs = value;
    else if (word === "--workbench") options.workbench = true;
    else if (word !== "--env") options.unknown.push(word);
  }
  return options;
}

module.exports = { readOptions };
