/** Heads that name a group and say what the column gives of it: "| Drug: events | Drug: total | Drug: % |", "| n, drug | N, drug | %, drug |". */
import type { Column } from "./column.ts";

type Kind = "count" | "size" | "percent";

/** What parts a head in two: "Drug: total", "Drug – total", "Drug, total". */
const parts = /^([^:,–—]{1,60})(?:[:,]| [–—-]) ([^:,–—]{1,60})$/;

const kinds: readonly (readonly [Kind, RegExp])[] = [
  ["size", /^(?:N|[Tt]otal(?: (?:N|n|no\.?|number|patients|participants|people))?|(?:[Nn]umber|[Nn]o\.?) (?:analy[sz]ed|randomi[sz]ed|treated|at risk)|[Aa]naly[sz]ed|[Rr]andomi[sz]ed|[Aa]t risk)$/],
  ["count", /^(?:n|[Nn]o\.?|[Nn]umber|[Ee]vents?|[Cc]ases|[Dd]eaths|[Rr]esponders|(?:[Nn]|[Nn]o\.?|[Nn]umber|[Pp]atients|[Pp]articipants) with (?:an )?events?)$/],
  ["percent", /^(?:%|[Pp]er ?cent(?:age)?|(?:[Rr]isk|[Rr]ate|[Ii]ncidence|[Pp]roportion),? \(?%\)?)$/],
];

const kindNamed = (part: string): Kind | undefined => kinds.find(([, names]) => names.test(part))?.[0];

/** The group that a head names, and what it gives of it. */
function groupIn(head: string): { group: string; kind: Kind } | undefined {
  const [, first, last] = parts.exec(head) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const [behind, before] = [kindNamed(last), kindNamed(first)];
  if (behind !== undefined) return { group: first, kind: behind };
  return before === undefined ? undefined : { group: last, kind: before };
}

/** Tells counts, sizes and percentages by such heads: a group has its counts and one of the others, and each of them once. */
export function readGroups(columns: readonly Column[]): void {
  const groups = new Map<string, Map<Kind, number>>();
  for (const [c, { head }] of columns.entries()) {
    const named = c > 0 ? groupIn(head) : undefined;
    if (!named) continue;
    const own = groups.get(named.group) ?? new Map<Kind, number>();
    // two of a kind are of others than of the group
    own.set(named.kind, own.has(named.kind) ? -1 : c);
    groups.set(named.group, own);
  }
  // "Drug: total | Overall: events | Overall: %": the people of one group are not those of another
  const isSized = [...groups.values()].some((own) => own.has("count") && own.has("size"));
  for (const own of groups.values()) {
    const percent = own.get("percent") ?? -1;
    if (isSized && !own.has("size") && percent > 0 && !columns[percent]!.size) columns[percent]!.kind = "other";
    if (!own.has("count") || own.size < 2 || [...own.values()].includes(-1)) continue;
    for (const [kind, c] of own) if (!columns[c]!.size && (kind !== "percent" || own.has("size") || !isSized)) columns[c]!.kind = kind;
  }
}
