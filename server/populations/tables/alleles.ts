/** Rows of alleles, of which each person has two: "C allele | 109 (56.8)", "T allele | 83 (43.2)" below "Cases (n = 96)". */
import type { TableFacts } from "../../statements/tables/facts.ts";
import { groupBy, withdraw, type Ballot } from "../judging/ballots.ts";
import { fits, fitsExactly } from "../fitting.ts";
import { sectionStarts, settleAsSum } from "./shares.ts";

/** "T allele", "Alleles", but "T allele carriers" are people, and so are those with a genotype. */
const ofAlleles = /\b(?:alleles?|chromosomes)\b/i;
/** "TT", "T/T": where there is such a row, "T" is an allele. */
const twice = /^([ACGT]) ?\/? ?\1$/;
const ofPeople = /\b(?:carri|genotyp|zygo|positiv|patients|participants|subjects|individuals|at least)/i;

/**
 * Accuses no alleles by the number of people: they are shares of what the rows of a section add up to, which is two for each
 * person, or a little less where some could not be told.
 */
export function sharesOfAlleles(cells: readonly Ballot[], facts: TableFacts): void {
  const starts = sectionStarts(facts);
  const letters = new Set(facts.rows.map(({ stub }) => twice.exec(stub)?.[1]));
  const isOf = ({ located: { mention } }: Ballot): boolean => {
    const { row } = mention.cell!;
    const labels = [facts.rows[row]!.stub, starts[row]! > 0 ? facts.rows[starts[row]!]!.stub : ""];
    return !mention.denominator && labels.some((label) => ofAlleles.test(label) || letters.has(label)) && !labels.some((label) => ofPeople.test(label));
  };
  for (const list of groupBy(cells.filter(isOf), (b) => starts[b.located.mention.cell!.row]! * facts.columns.length + b.located.mention.cell!.column)) {
    const own = list[0]!.candidates[0];
    // "Alleles", "2n = 192"
    if (list.every((b) => b.judgement.verdict === "consistent") || !own || own.denominator.relation === "subset") continue;
    const sum = list.reduce((n, b) => n + b.count, 0);
    const all = 2 * own.denominator.value;
    if (list.length > 1 && (sum === all || list.every((b) => fitsExactly(b.count, sum, b.percent)))) settleAsSum(list, sum, sum === all);
    // "HLA-B27 allele" alone may be those who carry it
    else for (const b of list) if (b.judgement.verdict !== "consistent" && (list.length > 1 || fits(b.count, all, b.percent))) withdraw(b, `It is a share of alleles; the table gives ${own.denominator.value} people, of whom each has two.`);
  }
}
