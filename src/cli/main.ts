/** Runs the command line and resolves to its exit code. */
export async function main(): Promise<number> {
  return 0;
}
