import type { Expected } from "./settings";
import { textsOf } from "./settings";
import { type Problem, problem } from "./structure";
import { child, type Element, everything } from "./xml";

/** The addresses a manifest names: https, and none outside the add-in's own. */

const LONGEST = 2048;

const NAMED_BY = [
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "SourceLocation",
  "Url",
  "Image",
];

export interface Address {
  readonly element: Element;
  readonly url: string;
}

/** Addresses with the elements that name them. */
export function* addresses(root: Element): Iterable<Address> {
  for (const element of everything(root))
    if (NAMED_BY.includes(element.name))
      for (const url of textsOf(element)) if (url !== "") yield { element, url };
}

/**
 * The file an address below the base leads to, without query; `null` where it is elsewhere. Both are
 * compared as browsers write them: host names of any script, capitals and default ports are the same.
 */
export function pathBelow(url: string, base: string): string | null {
  if (!URL.canParse(url) || !URL.canParse(base)) return null;
  const below = `${new URL(base).href.replace(/\/+$/, "")}/`;
  const { origin, pathname } = new URL(url);
  const whole = `${origin}${pathname}`;
  return whole.startsWith(below) ? decodePath(whole.slice(below.length)) : null;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

export function addressProblems(root: Element, { base }: Expected): Problem[] {
  return [
    ...[...addresses(root)].flatMap((address) => urlProblems(address, base)),
    ...domainProblems(root, base),
  ];
}

function urlProblems({ element, url }: Address, base: string): Problem[] {
  const tag = `<${element.name}>`;
  if (!URL.canParse(url))
    return [problem(element, `${tag} 不是完整的网址：${url}`, `${tag} is not an address: ${url}`)];
  if (new URL(url).protocol !== "https:")
    return [
      problem(
        element,
        `${tag} 不是 https：${url}，Office 不接受`,
        `${tag} is not https: ${url}; Office refuses it`,
      ),
    ];
  if (url.length > LONGEST)
    return [
      problem(
        element,
        `${tag} 的网址有 ${url.length} 个字符，最多 ${LONGEST} 个`,
        `${tag} is an address of ${url.length} characters, more than ${LONGEST}`,
      ),
    ];
  if (pathBelow(url, base) !== null) return [];
  return [
    problem(
      element,
      `${tag} 的 ${url} 不在 ${base} 下：加载项不许去别处取文件`,
      `${tag} leads to ${url}, which is not below ${base}: no request may leave the origin`,
    ),
  ];
}

/** The add-in opens no page of any other origin, so it asks for none to be trusted. */
function domainProblems(root: Element, base: string): Problem[] {
  const own = URL.canParse(base) ? new URL(base).origin : "";
  return (child(root, "AppDomains")?.children ?? [])
    .filter(({ text }) => text !== "" && text !== own)
    .map((element) =>
      problem(
        element,
        `<AppDomain> 让 Excel 信任 ${element.text}；加载项不需要别的网站，请删去`,
        `<AppDomain> has Excel trust ${element.text}; the add-in needs no other site, so leave it out`,
      ),
    );
}
