/**
 * The roll of a block: the populations that it gives a size for, and which of them are the arms of one trial. A function
 * of the block's facts alone; offsets are relative to the block.
 */
import { append } from "../../lists.ts";
import { isPart, researchNouns } from "../../statements/lexicon.ts";
import type { BlockFacts } from "../../statements/block.ts";
import type { TableFacts } from "../../statements/tables/facts.ts";
import { parseDecimal } from "../../statistics/decimal.ts";
import { classify } from "../../statistics/rounding.ts";
import { allocationsOf } from "./allocation.ts";
import { makeGroup, namesBefore, namesOf } from "./arm-names.ts";
import type { Arms, Enrolled } from "./enrolled.ts";

export interface Roll {
  /** In the order of the text. */
  people: readonly Enrolled[];
  groups: readonly Arms[];
  /** The size that a heading, a caption or a paragraph gives for the table beside it: its only "N = 156", or "the 15 studies". */
  title: Enrolled | undefined;
  /** The people of a table's rows that are about a study each. They are meant only where it is named. */
  rows: Pick<Roll, "people" | "groups">;
}

const nobody: Roll = { people: [], groups: [], title: undefined, rows: { people: [], groups: [] } };

/** Calls the roll of a block. */
export function rollOf(facts: BlockFacts): Roll {
  if (facts.sizes.length === 0 && !facts.parts.some((p) => p.table?.columns.some((c) => c.size) || (p.table && p.table.studies.length > 0))) return nobody;
  const groups: Arms[] = [];
  const people = facts.sizes.map((size): Enrolled => {
    const role = facts.parts[size.place.part]?.role;
    return {
      value: size.value, text: size.text, start: size.start, end: size.end, label: new Set(size.label), distinct: none, cue: size.cue, form: size.form, noun: size.noun,
      phrase: size.phrase, outcome: size.outcome, ofProportion: size.ofProportion, inProportion: size.inProportion, bracketed: size.bracketed, each: size.each, listed: size.listed, opening: size.opening, inList: size.inList,
      part: size.place.part, sentence: size.place.sentence, titled: role === "heading" || role === "caption", ofTable: false, grouped: false, study: size.study,
    };
  });
  const allocations = allocationsOf(people, facts);
  const printed = allocations.length > 0 ? printedOf(people) : undefined;
  for (const { arms, overlaps } of allocations) {
    const names = namesOf(arms);
    groups.push({ arms, overlaps, varies: arms.every((a) => a.inProportion) && printed!(arms[0]!.study) > new Set(arms.map((a) => a.value)).size, ...names.names.size > 0 ? names : namesBefore(arms, groups) ?? names });
  }
  const rows: { people: Enrolled[]; groups: Arms[] } = { people: [], groups: [] };
  for (const [part, { table }] of facts.parts.entries()) {
    if (!table) continue;
    const own = rowsOf(table, part);
    // the arms of all trials together are meant wherever none of these is named
    const isOfOne = ({ study }: Enrolled): boolean => study !== undefined;
    append(rows.people, own.people.filter(isOfOne));
    append(rows.groups, own.groups.filter(({ arms }) => arms.every(isOfOne)));
    append(people, own.people.filter((p) => !isOfOne(p)));
    append(groups, own.groups.filter(({ arms }) => !arms.every(isOfOne)));
    const columns: Enrolled[] = [];
    const lone = isLone(table);
    for (const { size, label, head } of table.columns) {
      if (!size) continue;
      columns.push({
        value: size.value, text: size.text, start: size.start, end: size.end, label: new Set(label), distinct: none, cue: lone ? "subset" : "arm", form: "n=", noun: head.toLowerCase().split(/[^a-z]/).find(isPart) ?? "", phrase: head,
        outcome: undefined, ofProportion: false, inProportion: false, bracketed: false, each: false, listed: false, opening: everybody, inList: 0, part, sentence: 0, titled: false, ofTable: true, grouped: false, study: undefined,
      });
    }
    append(people, columns);
    const seen = new Set<number>();
    const apart = columns.filter((a) => !seen.has(a.start) && seen.add(a.start));
    if (apart.length > 1) {
      const arms = makeGroup(apart.filter((a) => !a.label.has("total") && !a.label.has("overall") && !a.label.has("all")));
      groups.push({ arms, varies: false, overlaps: false, ...namesOf(arms) });
    }
  }
  people.sort((x, y) => x.start - y.start);
  groups.sort((x, y) => startOf(x) - startOf(y));
  const alone = people.filter((p) => !p.ofTable && p.form === "n=" && !p.grouped);
  const title = alone.length === 1 && (alone[0]!.titled || facts.kind === "paragraph") ? alone[0] : researchIn(people);
  return { people, groups, title, rows };
}

/** "Risk of bias in the 15 studies": the only size of a title, which counts what the rows and columns beside it divide. */
const researchIn = ([one, other]: readonly Enrolled[]): Enrolled | undefined =>
  one?.titled && !other && one.form === "noun" && !one.ofProportion && researchNouns.has(one.noun) ? one : undefined;

/** Of so many cells one may be a mistake. */
const cellsPerMistake = 8;
/** The head of everybody's column. */
const wholes = /^(?:all|total|overall|whole|entire)\b/i;

/**
 * "| Event | Drug | Placebo (n = 120) |": the people of the one column that gives a number are not those of the others, unless it is
 * that of everybody, or the figures of these follow from it. Whole percentages of about as many do so by chance: of "Any grade (n = 120)"
 * no row of "Grade 3" has more.
 */
function isLone({ columns, proportions }: TableFacts): boolean {
  const [sized, another] = columns.filter(({ size }, c) => c > 0 && size);
  if (!sized || another || wholes.test(sized.head)) return false;
  const others = proportions.filter(({ cell, denominator }) => cell !== undefined && cell.local.length === 0 && denominator === null && columns[cell.column]!.head !== "" && !columns[cell.column]!.size);
  const counted = others.filter(({ count }) => count !== null && count.value > 0);
  const beside = new Map(proportions.map(({ cell, count }) => [cell && columns[cell.column] === sized ? cell.row : -1, count?.value]));
  const { value } = sized.size!;
  const odd = counted.filter(({ cell, count, percent }) => count!.value > (percent.value.includes(".") ? value : beside.get(cell!.row) ?? value) || classify(count!.value, value, parseDecimal(percent.value), percent.bound) !== "consistent");
  return others.length > 0 && (counted.length < 2 || odd.length * cellsPerMistake > counted.length);
}

/** The people of the rows and columns that are about a study each, "Evans 2001 | 212 | …". */
function rowsOf({ studies }: TableFacts, part: number): Roll["rows"] {
  const rows: Enrolled[] = [];
  const groups: Arms[] = [];
  let arms: Enrolled[] = [];
  for (const [i, { row, study, label, arm, counted, unsure, place, value, text, start, end }] of studies.entries()) {
    rows.push({
      value, text, start, end, label: new Set(label), distinct: none, cue: arm ? "arm" : "total", form: unsure ? "unsure" : "n=", noun: "", phrase: study ?? place ?? "",
      outcome: undefined, ofProportion: false, inProportion: counted, bracketed: false, each: false, listed: false, opening: everybody, inList: 0, part, sentence: row, titled: false, ofTable: true, grouped: false, study,
    });
    if (!arm) continue;
    arms.push(rows.at(-1)!);
    if (studies[i + 1]?.row === row && studies[i + 1]!.study === study) continue;
    groups.push({ arms: makeGroup(arms), varies: counted, overlaps: false, ...namesOf(arms) });
    arms = [];
  }
  return { people: rows, groups };
}

const none: ReadonlySet<string> = new Set();
const everybody: readonly string[] = [];

/** How many denominators are printed of which a study may be: its own, and those of which nothing is said; of no study, all. */
function printedOf(people: readonly Enrolled[]): (study: string | undefined) => number {
  const all = new Set<number>();
  const values = new Map<string | undefined, Set<number>>();
  for (const { inProportion, study, value } of people) {
    if (!inProportion) continue;
    all.add(value);
    const own = values.get(study);
    if (own) own.add(value);
    else values.set(study, new Set([value]));
  }
  const unsaid = values.get(undefined);
  const sizes = new Map<string, number>();
  return (study) => {
    if (study === undefined) return all.size;
    const known = sizes.get(study);
    if (known !== undefined) return known;
    const own = [...values.get(study) ?? []].filter((value) => !unsaid?.has(value)).length + (unsaid?.size ?? 0);
    sizes.set(study, own);
    return own;
  };
}

/** Where a group begins; a group without arms at the block's start. */
export const startOf = ({ arms }: Pick<Arms, "arms">): number => arms[0]?.start ?? 0;

/** The heading of a section, and not of a table. */
export const headsSection = ({ heading, title }: Pick<BlockFacts, "heading" | "title">): boolean => heading > 0 && !/^\W{0,4}tab(?:le|\.)/i.test(title);

/** The same for two rolls that say the same, wherever in their blocks they say it. */
export function signatureOf({ people, groups, rows, title }: Roll, facts: BlockFacts): string {
  const { parts, heading } = facts;
  const places = new Map(people.map((p, i) => [p, i]));
  const told = (person: Enrolled): unknown => {
    const { label, distinct, start: _, end: __, ...rest } = person;
    return [[...label], [...distinct], rest, parts[rest.part]?.item];
  };
  return JSON.stringify([heading > 0, headsSection(facts), title !== undefined, people.map(told), groups.map(({ arms, varies, overlaps }) => [arms.map((a) => places.get(a)), varies, overlaps]), rows.people.map(told)]);
}
