import { canonicalName, type Indicator } from "../plan";

/** Names come again in every table; what they are in canonical words is worth remembering. */
const remembered = new Map<string, string>();
const ENOUGH = 20_000;

/** 规范名称, remembered. */
export function canonical(name: string): string {
  let known = remembered.get(name);
  if (known === undefined) {
    known = canonicalName(name);
    if (remembered.size >= ENOUGH) remembered.clear();
    remembered.set(name, known);
  }
  return known;
}

/** Words that tell one indicator from another however alike the rest of their names is. */
const DISTINCTIONS: readonly RegExp[] = [
  /高价值/,
  /规上/,
  /国家级/,
  /省级/,
  /市级/,
  /以上/,
  /人均|每万人|每千人/,
  /累计|总数|拥有|存量/,
  /新增|新认定|新建|当年/,
  /年均|增长|增幅|下降|降低/,
  /占.*比|比重/,
  /授权/,
  /申请/,
  /投资/,
  /核心/,
  /财政/,
  /中小微/,
  /人年|全时当量/,
];

/** Words of scope that one of two names has and the other lacks, each as it is written. */
export function distinctions(a: string, b: string): string[] {
  const [left, right] = [canonical(a), canonical(b)];
  return DISTINCTIONS.flatMap((pattern) => {
    const [mine, theirs] = [pattern.exec(left)?.[0], pattern.exec(right)?.[0]];
    return (mine === undefined) === (theirs === undefined) ? [] : [mine ?? theirs ?? ""];
  });
}

/** How a row's name stands to the indicator it was taken for. */
export type Naming = "own" | "alias" | "guess";

export function namingOf(name: string, planned: Indicator): Naming {
  const own = canonical(name);
  if (own === canonical(planned.name)) return "own";
  return planned.aliases.some((alias) => canonical(alias) === own) ? "alias" : "guess";
}
