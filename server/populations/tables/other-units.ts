/** Sections of a table that count things, "Lesion type, n (% of lesions)", below heads that count people. */
import type { TableFacts } from "../../statements/tables/facts.ts";
import { eventNouns, peopleNouns, thingNouns } from "../../statements/lexicon.ts";
import { byKey, groupBy, withdraw, type Ballot } from "../judging/ballots.ts";
import { fits } from "../fitting.ts";
import { sectionStarts, settleAsSum } from "./shares.ts";

/** "n (% of all infusions)", "n (%) of the treated lesions", "Number of adverse events by intensity, n (%)", "Relationship, number of events (%)" */
const ofThings = /(?:% ?\)? ?of (?:the |all )?|\bnumber of )(\p{L}[\p{L}-]{1,25}(?: [\p{L}-]{2,25}){0,2})/giu;
/** "AEs", "TEAEs", "SAEs" */
const shortEvents = /^(?:[st]e?)?(?:aes|adrs|irrs)$/;
/** "Infusions with reactions": what is counted stands before it. */
const furtherOn = / (?:with|by|in|per|of|at|for|to|who|that|which|and|or|during|after) .*/;

/** Whether a heading says that the rows below it are shares of things, and none of people. */
function countsThings(label: string): boolean {
  if (!label.includes("%")) return false;
  const nouns = [...label.toLowerCase().matchAll(ofThings)].map(([, name]) => name!.replace(furtherOn, "").split(" ").at(-1)!);
  return nouns.length > 0 && nouns.every((noun) => !peopleNouns.has(noun) && (thingNouns.has(noun) || eventNouns.has(noun) || shortEvents.test(noun)));
}

/** "Patients with an event", "Women": whether a row of such a section is of people again. */
const namesPeople = (stub: string): boolean => stub.toLowerCase().split(/[^\p{L}]+/u).some((w) => peopleNouns.has(w));

/**
 * Accuses no cell below such a heading, down to a row that names people, by the people of its column: where its rows add up to a number from which all
 * of them follow, that is what they are shares of.
 *
 * @returns the cells that say nothing of their column's size
 */
export function sharesOfOtherUnits(cells: readonly Ballot[], facts: TableFacts): Ballot[] {
  const { rows } = facts;
  if (!rows.some(({ stub, numbers }) => numbers.length === 0 && countsThings(stub))) return [];
  const starts = sectionStarts(facts);
  const open = new Set<number>();
  for (const r of rows.keys()) {
    const start = starts[r]!;
    if (start > 0 && r > start && (r === start + 1 ? countsThings(rows[start]!.stub) : open.has(r - 1)) && !namesPeople(rows[r]!.stub)) open.add(r);
  }
  const apart: Ballot[] = [];
  const own = cells.filter(({ candidates: [first], located: { mention } }) => !mention.denominator && open.has(mention.cell!.row) && first?.denominator.relation !== "subset");
  for (const section of groupBy(own, (b) => starts[b.located.mention.cell!.row]!)) for (const column of byKey(section, (b) => b.located.mention.cell!.column).values()) {
    if (column.every(({ judgement: { verdict } }) => verdict === "consistent" || verdict === "rounding")) continue;
    const parts = partsOfOne(column);
    if (parts.length > 0) settleAsSum(parts, sumOf(parts));
    const others = parts.length > 0 ? parts : column;
    for (const b of others) {
      if (b.judgement.verdict === "inconsistent") withdraw(b, "The heading above it speaks of things, and the heads of people; the table does not say of how many things.");
      apart.push(b);
    }
  }
  return apart;
}

const sumOf = (list: readonly Ballot[]): number => list.reduce((n, { count }) => n + count, 0);

/** Rows that are tried as the parts of one whole. */
const mostParts = 12;

/** The first cells of a column that follow from what they add up to, as many as there are; none where none do. */
function partsOfOne(column: readonly Ballot[]): readonly Ballot[] {
  for (let end = Math.min(column.length, mostParts); end > 1; end -= 1) {
    const parts = column.slice(0, end);
    const sum = sumOf(parts);
    if (parts.every(({ count, percent }) => count === 0 || fits(count, sum, percent))) return parts;
  }
  return [];
}
