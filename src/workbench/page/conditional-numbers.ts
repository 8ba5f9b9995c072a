import { CellValueType, type Injector, InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { ConditionalFormattingService } from "@univerjs/sheets-conditional-formatting";
import { displayText } from "../book/display-text";

/** After conditional formats and number formats have had their say, which is at 10. */
const PRIORITY = 9;

/**
 * Draws the number formats of conditional formats (an icon before a text), which Univer keeps with a
 * rule and does not draw. Only the picture of a cell is another, its value stays.
 */
export function drawConditionalNumbers(injector: Injector): void {
  const rules = injector.get(ConditionalFormattingService);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    priority: PRIORITY,
    handler(cell, { unitId, subUnitId, row, col, rawData }, next) {
      const value = rawData?.v;
      if (typeof value !== "string" && typeof value !== "number") return next(cell);
      const pattern = rules.composeStyle(unitId, subUnitId, row, col)?.style?.n?.pattern;
      if (!pattern || rawData?.t === CellValueType.BOOLEAN) return next(cell);
      return next({ ...cell, v: displayText(value, pattern), t: CellValueType.STRING });
    },
  });
}
