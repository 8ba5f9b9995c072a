import {
  LocaleType,
  LogLevel,
  mergeLocales,
  type Plugin,
  type PluginCtor,
  Univer,
} from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalEnUS from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalZhCN from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnUS from "@univerjs/preset-sheets-core/locales/en-US";
import coreZhCN from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteEnUS from "@univerjs/preset-sheets-note/locales/en-US";
import noteZhCN from "@univerjs/preset-sheets-note/locales/zh-CN";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableEnUS from "@univerjs/preset-sheets-table/locales/en-US";
import tableZhCN from "@univerjs/preset-sheets-table/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import type { Language } from "./options";

type Registered = PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown];

/** The grid's own toolbar stays away: the page has the ribbon of the add-in. */
function pluginsFor(container: HTMLElement): readonly Registered[] {
  const core = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    footer: { statisticBar: true, menus: false, zoomSlider: true, sheetBar: true },
  });
  return [
    core,
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsTablePreset(),
  ].flatMap(({ plugins }) => plugins as readonly Registered[]);
}

/** A grid with its picture in `container`; no workbook is in it yet. */
export function createGrid(container: HTMLElement, language: Language, dark: boolean): Univer {
  const univer = new Univer({
    locale: language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreZhCN, conditionalZhCN, noteZhCN, tableZhCN),
      [LocaleType.EN_US]: mergeLocales(coreEnUS, conditionalEnUS, noteEnUS, tableEnUS),
    },
    darkMode: dark,
    logLevel: LogLevel.WARN,
  });
  for (const plugin of pluginsFor(container)) {
    if (Array.isArray(plugin)) univer.registerPlugin(...(plugin as [PluginCtor<Plugin>, never]));
    else univer.registerPlugin(plugin);
  }
  return univer;
}
