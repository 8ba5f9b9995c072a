import {
  LocaleType,
  mergeLocales,
  type Plugin,
  type PluginCtor,
  ThemeService,
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
import type { HeadlessPlugins, PluginEntry, StartOptions } from "../book/univer/start";
import { drawConditionalNumbers } from "./conditional-numbers";
import type { Language } from "./options";

type Registered = PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown];

/** Everything a grid with a picture needs, in Univer's own order. Its toolbar stays away: the page has a ribbon. */
function drawnPlugins(container: HTMLElement): PluginEntry[] {
  const presets = [
    UniverSheetsCorePreset({
      container,
      toolbar: false,
      footer: { statisticBar: true, menus: false, zoomSlider: true, sheetBar: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsTablePreset(),
  ];
  return presets
    .flatMap(({ plugins }) => plugins as readonly Registered[])
    .map((plugin) => (Array.isArray(plugin) ? (plugin as unknown as PluginEntry) : [plugin]));
}

/** The drawn plugins, each as the book wants it where the book has a wish. */
function withWishes(drawn: readonly PluginEntry[], wished: HeadlessPlugins): PluginEntry[] {
  const wishes = new Map(wished.map((entry) => [entry[0], entry[1]]));
  const known = new Set(drawn.map(([plugin]) => plugin));
  return [
    ...drawn.map(([plugin, config]): PluginEntry => [plugin, { ...config, ...wishes.get(plugin) }]),
    ...wished.filter(([plugin]) => !known.has(plugin)),
  ];
}

/** How a book is opened with a picture of itself in `container`. */
export function gridOptions(
  container: HTMLElement,
  language: Language,
  isDark: boolean,
): StartOptions {
  return {
    plugins: (wished) => withWishes(drawnPlugins(container), wished),
    locale: language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreZhCN, conditionalZhCN, noteZhCN, tableZhCN),
      [LocaleType.EN_US]: mergeLocales(coreEnUS, conditionalEnUS, noteEnUS, tableEnUS),
    },
    setUp({ injector }) {
      injector.get(ThemeService).setDarkMode(isDark);
      drawConditionalNumbers(injector);
    },
  };
}
