export type { FileSource, NotKept, NotKeptCode, OpenedFile, SavedFile } from "./file";
export { newFile } from "./new-file";
export { openFile } from "./open-file";
export { type SaveOptions, type TrackedFile, trackFile } from "./save-file";
