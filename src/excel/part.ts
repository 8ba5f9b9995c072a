/** Namespaces of the parts of a workbook that hold what is ours, beside the explanations. */
export const SETTINGS_NAMESPACE = "urn:plan-ruler:settings";
export const JOURNAL_NAMESPACE = "urn:plan-ruler:journal";
