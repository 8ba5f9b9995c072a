import { NOTATIONS } from "./notations.cases";
import { readNumber } from "./number";
import { readTarget } from "./target";
import { splitNameAndUnit } from "./unit-name";
import { readUnit } from "./units";
import { readYear } from "./years";

const readers = {
  target: (raw: string) => readTarget(raw),
  number: (raw: string) => readNumber(raw),
  year: readYear,
  unit: readUnit,
  name: (raw: string) => splitNameAndUnit(`国内生产总值${raw}`),
};

test("the table is whole", () => expect(NOTATIONS).toHaveLength(66));

test.each(NOTATIONS)("%s as a %s", (raw, read, expected) => {
  const reading = readers[read](raw);
  if (expected === null) expect(reading).toBeNull();
  else expect(reading).toMatchObject(expected);
});
