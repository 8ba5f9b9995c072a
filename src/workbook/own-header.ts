/**
 * Number format of the header cells of our computed columns (计算列). It shows a text as it is; nobody
 * chooses it by hand, so it tells our columns from a person's own 完成进度 without a trace that a
 * reader could see.
 */
export const OWN_HEADER_FORMAT = ";;;@";
