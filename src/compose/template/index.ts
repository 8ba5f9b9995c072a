export {
  composeTemplate,
  MOST_YEARS,
  readYears,
  type TemplateOptions,
  usualYears,
} from "./compose";
