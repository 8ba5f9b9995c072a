import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  type Plugin,
  type PluginCtor,
  Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel, UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import sheetsTexts from "@univerjs/sheets/locale/zh-CN";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import {
  CalculationMode,
  TriggerCalculationController,
  UniverSheetsFormulaPlugin,
} from "@univerjs/sheets-formula";
import formulaTexts from "@univerjs/sheets-formula/locale/zh-CN";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import { followOnlyAddresses, indexOnce } from "./dependencies";
import type { Handles } from "./handles";

export type PluginEntry = readonly [PluginCtor<Plugin>, object?];

/** The plugins of a grid without a picture of itself, in an order that works. */
export type HeadlessPlugins = readonly PluginEntry[];

export interface StartOptions {
  /**
   * The plugins to register: the headless ones and, in a browser, those of the user interface
   * between them. Univer wants its interface registered in a certain order, the caller knows it.
   */
  readonly plugins?: (headless: HeadlessPlugins) => readonly PluginEntry[];
  readonly locale?: LocaleType;
  /** Texts of the language; a calculation longer than a second stops where there are none. */
  readonly locales?: Readonly<Record<string, object>>;
  /**
   * Called when the workbook is there and before anything is calculated: functions registered here
   * are known to the first calculation. (Univer's `registerFunction` throws before that.)
   */
  readonly setUp?: (started: Pick<Handles, "univer" | "api" | "injector" | "unitId">) => void;
}

const HEADLESS: HeadlessPlugins = [
  [UniverFormulaEnginePlugin],
  [UniverSheetsPlugin],
  // Nothing is calculated before the book says so, that functions can be registered until then.
  [UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION }],
  [UniverSheetsNumfmtPlugin],
  [UniverSheetsConditionalFormattingPlugin],
  [UniverSheetsNotePlugin],
];

const DEFAULT_LOCALES = { [LocaleType.ZH_CN]: { ...sheetsTexts, ...formulaTexts } };

/** A fresh Univer with one workbook: nothing of a former one can be left in it. */
export function startUniver(data: IWorkbookData, options: StartOptions): Handles {
  const univer = new Univer({
    logLevel: LogLevel.ERROR,
    locale: options.locale ?? LocaleType.ZH_CN,
    locales: (options.locales ?? DEFAULT_LOCALES) as never,
  });
  for (const [plugin, config] of options.plugins?.(HEADLESS) ?? HEADLESS) {
    univer.registerPlugin(plugin, config as never);
  }
  const api = FUniver.newAPI(univer);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(
    UniverInstanceType.UNIVER_SHEET,
    data,
  );
  const injector = univer.__getInjector();
  indexOnce(injector);
  followOnlyAddresses(injector);
  const unitId = workbook.getUnitId();
  const units = injector.get(IUniverInstanceService);
  units.setCurrentUnitForType(unitId);
  units.focusUnit(unitId);
  // In a browser it would wait for the first picture.
  injector.get(TriggerCalculationController);
  options.setUp?.({ univer, api, injector, unitId });
  return {
    univer,
    api,
    injector,
    commands: injector.get(ICommandService),
    steps: injector.get(IUndoRedoService),
    formulas: injector.get(FormulaDataModel),
    workbook,
    unitId,
  };
}
