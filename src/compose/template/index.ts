export {
  composeTemplate,
  MOST_YEARS,
  readYears,
  type TemplateOptions,
  usualYears,
} from "./compose";
export { templateHeights } from "./heights";
