import { shippedPlans } from "../plan";
import { call } from "./testing";

const plan = shippedPlans.at(-1);

/** 表 2 with figures of three years, a title above it and a section row within. */
const table: (string | number | null)[][] = [
  ["表2 指标表", null, null, null, null, null, null],
  ["序号", "指标名称", "单位", "2020年", "2025年目标", "2021年", "2022年"],
  ["一、创新投入", null, null, null, null, null, null],
  ...(plan?.indicators ?? []).map(({ order, name, unit, baseline, target }) => {
    const from = baseline.value ?? 1;
    return [order, name, unit, baseline.value, target.printed, from, from * 1.1];
  }),
];
const count = plan?.indicators.length ?? 0;

type Rows = (string | number)[][];

describe("BOARD", () => {
  test("lists every indicator under a heading", () => {
    const rows = call("BOARD", table, 2022) as Rows;
    expect(rows).toHaveLength(count + 1);
    expect(rows[0]?.slice(0, 4)).toEqual(["指标", "单位", "数据年度", "实际值"]);
    expect(rows.every((row) => row.length === rows[0]?.length)).toBe(true);
  });

  test("stands row by row beside its table", () => {
    const rows = call("BOARD", table, 2022, "并列") as Rows;
    expect(rows).toHaveLength(table.length);
    expect(rows[0]?.join("")).toBe("");
    expect(rows[1]?.[0]).toBe("数据年度");
    expect(rows[2]?.join("")).toBe("");
    const listed = call("BOARD", table, 2022) as Rows;
    expect(rows.slice(3)).toEqual(listed.slice(1).map((row) => row.slice(2)));
  });

  test("shows a figure that is not there as an empty text, never as null or 0", () => {
    const blank = table.map((row, i) => (i < 3 ? row : [...row.slice(0, 5), "", null]));
    const rows = (call("BOARD", blank, 2022) as Rows).slice(1);
    for (const row of rows) {
      expect(row).not.toContain(null);
      expect(row.slice(2, 4)).toEqual(["", ""]);
      expect(row.at(-3)).toBe("无法评价");
    }
  });

  test("takes the last year with a figure where none is given", () => {
    expect(call("BOARD", table)).toEqual(call("BOARD", table, 2022));
  });

  test("speaks English where asked to", () => {
    const rows = call("BOARD", table, 2022, null, null, "en") as Rows;
    expect(rows[0]?.slice(0, 2)).toEqual(["Indicator", "Unit"]);
  });

  test.each([[[["a", 1]]], [[[null]]], [[[]]]])(
    "a range without a table gives a reason: %j",
    (rows) => {
      expect(call("BOARD", rows, 2022)).toMatchObject({ error: "#N/A" });
      expect(call("CHECK", rows, 2022)).toMatchObject({ error: "#N/A" });
    },
  );

  test("a range of one cell says what is in it", () => {
    for (const id of ["BOARD", "CHECK"]) {
      const lost = { error: "#VALUE!", message: "“表格”含有错误值 #REF!。" };
      expect(call(id, { error: "#REF!" })).toEqual(lost);
      expect(call(id, [[null]])).toMatchObject({ message: "“表格”为空。空白不当作 0。" });
    }
  });

  test("held to no plan a table is read by what it says itself", () => {
    const rows = call("BOARD", table, 2022, null, "无") as Rows;
    expect(rows.length).toBe(count + 1);
    expect(call("CHECK", table, 2022, null, "none")).toEqual(expect.any(Array));
    expect(call("BOARD", table, 2022, null, "没有的规划")).toMatchObject({ error: "#N/A" });
  });

  test("a transposed table is listed, not stood beside", () => {
    const turned = (table[1] ?? []).map((_, column) =>
      table.filter((_row, i) => i !== 0 && i !== 2).map((row) => row[column] ?? null),
    );
    expect((call("BOARD", turned, 2022) as Rows).length).toBe(count + 1);
    expect(call("BOARD", turned, 2022, "beside")).toMatchObject({ error: "#N/A" });
  });
});

describe("CHECK", () => {
  const wrong = table.map((row, i) =>
    i === 3 ? [...row.slice(0, 5), "2.9个", { error: "#DIV/0!" }] : row,
  );

  test("names the cells of the sheet", () => {
    const rows = call("CHECK", wrong, 2022, "'表 2'!$B$10") as Rows;
    const cells = rows.map((row) => row[2]);
    expect(cells).toContain("H13");
  });

  test("an error in the range is found, not passed on", () => {
    const rows = call("CHECK", wrong, 2022) as Rows;
    expect(rows.some((row) => row[2] === "G4")).toBe(true);
  });

  test("what is no address is refused", () => {
    expect(call("CHECK", table, 2022, "左上")).toMatchObject({ error: "#VALUE!" });
  });

  test("has six columns in every row", () => {
    for (const row of call("CHECK", wrong, 2022) as Rows) expect(row).toHaveLength(6);
  });
});
