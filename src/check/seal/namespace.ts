/**
 * Namespace of the part of a workbook that holds its seal. In a file of its own: what merely carries
 * the part needs nothing that reads it.
 */
export const SEAL_NAMESPACE = "urn:plan-ruler:seal";
