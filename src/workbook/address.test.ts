import fc from "fast-check";
import {
  columnIndex,
  columnName,
  formatAddress,
  formatRange,
  parseAddress,
  parseRange,
} from "./address";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s", (index, name) => {
  expect(columnName(index)).toBe(name);
  expect(columnIndex(name)).toBe(index);
});

test.each(["XFE", "A0", "A1048577", "1A", "", "AAAA1", "A01"])("%s is no address", (text) => {
  expect(parseAddress(text)).toBeNull();
});

test("addresses survive a round trip", () => {
  fc.assert(
    fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
      expect(parseAddress(formatAddress(row, column))).toEqual({ row, column });
    }),
  );
});

test("a range puts its corners in order", () => {
  expect(parseRange("C9:$A$1")).toEqual({ top: 0, left: 0, bottom: 8, right: 2 });
  expect(formatRange({ top: 0, left: 0, bottom: 8, right: 2 })).toBe("A1:C9");
  expect(parseRange("A1:B2:C3")).toBeNull();
});
