export {
  type AssociateOptions,
  associateFunctions,
  createEnvironment,
  type FunctionCall,
  type FunctionHost,
} from "./associate";
export { callFunction } from "./call";
export { catalogue, NAMESPACE } from "./catalogue";
export type {
  Bilingual,
  CatalogueFunction,
  Environment,
  Example,
  Parameter,
  Result,
} from "./define";
export { FunctionError } from "./errors";
export { functionsMetadata, type Metadata } from "./metadata";
