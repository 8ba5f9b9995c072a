import type { Level, RuleMeta } from "./define";

/** What the published catalogue fixes of a rule; tests hold every rule's meta to it. */
export interface CatalogueEntry {
  readonly code: string;
  readonly level: Level;
  readonly validationLevel: RuleMeta["validationLevel"];
}

const LEVELS = { E: "error", W: "warning", N: "note" } as const;

/** Code, level and Eurostat validation level of every rule, by family: the 60 published and those added since. */
const ENTRIES = `
S01 E0 S02 E0 S03 E0 S04 W0 S05 E0 S06 W0 S07 N0 S08 W0 S09 E0 S10 W0 S11 W0
M01 W1 M02 E1 M03 W1 M04 W1 M05 N1 M06 W1 M07 N1 M08 W1 M09 W1 M10 E1
O01 W1 O02 W1 O03 E1
D01 E1 D02 W1 D03 W1
U01 E1 U02 E1 U03 E1 U04 W1 U05 W1 U06 W1 U07 E1 U08 W1
T01 W1 T02 W1 T03 W1 T04 W1 T05 N1 T06 W1 T07 W1 T08 W1
G01 E1 G02 W1 G03 W1
C01 E1 C02 E1
B01 E1 B02 E1 B03 W1 B04 W1 B05 W1
V01 E2 V02 E2 V03 W2 V04 W2 V05 W2 V06 W2 V07 N2
X01 W3 X02 N4 X03 W3
L01 W1
R01 W1
Y01 E1
P01 N1
`;

export const CATALOGUE: ReadonlyMap<string, CatalogueEntry> = new Map(
  [...ENTRIES.matchAll(/([A-Z]\d\d) ([EWN])(\d)/g)].map(([, code = "", level, validation]) => [
    code,
    {
      code,
      level: LEVELS[level as keyof typeof LEVELS],
      validationLevel: Number(validation) as CatalogueEntry["validationLevel"],
    },
  ]),
);
