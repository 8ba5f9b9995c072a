import type { Injector, IUnitRange } from "@univerjs/core";
import { IDependencyManagerService, IFormulaDependencyGenerator } from "@univerjs/engine-formula";

/** Of Univer's index of which formula reads which cells; some are private there. */
interface Index {
  addDependencyRTreeCache(tree: Tree): void;
  reset(): void;
  _removeAllTreeMap(treeId: number | null): void;
  _removeDependencyRTreeCacheById(unitId: string, sheetId: string): void;
}

/** What finds out where `OFFSET` and `INDIRECT` lead; for that it lays out every formula anew. */
interface Generator {
  _calculateListByFunctionRefNode(trees: readonly Tree[]): Promise<void>;
}

interface Tree {
  readonly treeId: number;
  readonly addressFunctionNodes?: readonly unknown[];
  readonly rangeList: readonly IUnitRange[];
}

/**
 * Univer puts every formula into its index again at every calculation and takes none of them out, so
 * that the tenth edit of a large workbook is slower than the first. Here one goes in where it is new
 * or reads other cells than before.
 */
export function indexOnce(injector: Injector): void {
  const index = injector.get(IDependencyManagerService) as unknown as Index;
  const known = new Map<number, string>();
  const { addDependencyRTreeCache, reset } = index;
  const { _removeAllTreeMap: forget, _removeDependencyRTreeCacheById: forgetSheet } = index;
  index.addDependencyRTreeCache = (tree) => {
    const print = printOf(tree);
    if (known.get(tree.treeId) === print) return;
    known.set(tree.treeId, print);
    addDependencyRTreeCache.call(index, tree);
  };
  index._removeAllTreeMap = (treeId) => {
    if (treeId !== null) known.delete(treeId);
    forget.call(index, treeId);
  };
  index._removeDependencyRTreeCacheById = (unitId, sheetId) => {
    // What formulas of other sheets read in that sheet goes as well.
    known.clear();
    forgetSheet.call(index, unitId, sheetId);
  };
  index.reset = () => {
    known.clear();
    reset.call(index);
  };
}

/** Spares a workbook without `OFFSET` and its like the search for where they lead. */
export function followOnlyAddresses(injector: Injector): void {
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator;
  const { _calculateListByFunctionRefNode: follow } = generator;
  generator._calculateListByFunctionRefNode = (trees) =>
    trees.some(({ addressFunctionNodes }) => addressFunctionNodes?.length)
      ? follow.call(generator, trees)
      : Promise.resolve();
}

function printOf({ rangeList }: Tree): string {
  return rangeList
    .map(({ unitId, sheetId, range }) => {
      const { startRow, startColumn, endRow, endColumn } = range;
      return [unitId, sheetId, startRow, startColumn, endRow, endColumn].join();
    })
    .join(";");
}
