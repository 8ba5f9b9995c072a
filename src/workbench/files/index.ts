export type { NotKept, NotKeptCode, OpenedFile } from "./file";
export { newFile } from "./new-file";
export { openFile } from "./open-file";
export { type TrackedFile, trackFile } from "./save-file";
