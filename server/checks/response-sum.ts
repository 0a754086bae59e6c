import { responses } from "../statements/outcomes.ts";
import type { Outcome } from "../statements/types.ts";
import { isOneAssessment } from "./one-assessment.ts";
import { changeSum } from "./sums.ts";
import type { CheckContext, Draft, Judged, Rule } from "./types.ts";
import { relatedPlaces } from "./wording.ts";

const named: Readonly<Partial<Record<Outcome, string>>> = {
  stringent: "stringent complete", complete: "complete", "very-good-partial": "very good partial", partial: "partial",
};

/** Categories, and what they are called together with the better ones. */
const nested: readonly (readonly [Outcome, Outcome])[] = [["very-good-partial", "very-good-or-better"], ["complete", "complete-or-better"]];

/** Statements that one list makes of one population: a table's column, or a paragraph. */
function lists(context: CheckContext): Judged[][] {
  const byPlace = new Map<string, Judged[]>();
  for (const j of context.judged) {
    const { mention, statement } = j;
    if (!mention.outcome || !statement.count || statement.count.parts.length !== 1) continue;
    const n = statement.denominator?.value ?? 0;
    const place = mention.cell ? `${mention.cell.table}:${mention.cell.column}` : `${mention.place.part}:${n}`;
    const list = byPlace.get(place);
    if (list) list.push(j);
    else byPlace.set(place, [j]);
  }
  return [...byPlace.values()];
}

/** Overall response is not the sum of the response categories that the same list gives. */
export const responseSum: Rule = {
  name: "response-sum",
  severity: "warning",
  summary: "The overall response is not the sum of its categories.",
  check: (context) => {
    const ofLists = ofStatements(context);
    return [...ofLists, ...besideOverall(context).filter(({ start }) => ofLists.every((draft) => draft.start !== start))];
  },
};

/** "ORR was 45% (43/96), with 13 CRs and 29 PRs": categories that stand beside the overall response, with or without a percentage of their own. */
function besideOverall(context: CheckContext): Draft[] {
  const at = context.block.start;
  return context.block.facts.sums.filter(({ kind }) => kind === "responses").map(({ whole, parts, sure, quoted }): Draft => {
    const sum = parts.reduce((n, { value }) => n + value, 0);
    const printed = { text: whole.text, start: whole.start + at, end: whole.end + at };
    const judged = context.judged.find(({ statement }) => statement.count?.parts[0]?.start === printed.start);
    return {
      ...(sure ? {} : { severity: "information" }),
      start: printed.start, end: printed.end,
      message: `The responses add up to ${sum} (${parts.map(({ value }) => value).join(" + ")}), not ${whole.value}.`,
      related: parts.map(({ text, start, end }) => ({ start: start + at, end: end + at, message: `Count: ${text}` })),
      fixes: quoted ? [] : changeSum(context.text, "overall response", printed, sum, judged?.statement),
      statements: judged ? [judged.index] : [],
    };
  });
}

/** Categories that are statements of their own. */
function ofStatements(context: CheckContext): Draft[] {
  return lists(context).flatMap((list): Draft[] => {
    const of = (outcome: Outcome): Judged[] => list.filter((j) => j.mention.outcome === outcome);
    const overall = of("overall");
    const parts = responses.map(of);
    // one of each, or it is not one list
    if (overall.length !== 1 || parts.some((p) => p.length > 1)) return [];
    const found = parts.flat();
    if (of("complete").length + of("stringent").length === 0 || of("partial").length === 0) return [];
    // "CR 30, VGPR or better 48, PR 22": some of the categories are told only together with better ones
    if (nested.some(([category, orBetter]) => of(category).length === 0 && of(orBetter).length > 0)) return [];
    const whole = overall[0]!;
    const denominators = new Set([whole, ...found].map((j) => j.statement.denominator?.value));
    if (denominators.size > 1) return [];
    // prose: counted in one breath
    if (!whole.mention.cell && found.some((j) => Math.abs(j.mention.place.sentence - whole.mention.place.sentence) > 1)) return [];
    const sum = found.reduce((n, j) => n + j.statement.count!.value, 0);
    const count = whole.statement.count!;
    // "12 (60%) of the 20 responders had an ongoing response": of those who make up the sum
    if (sum === count.value || denominators.has(sum)) return [];
    // "60% (30/50) after 2 cycles and 72% (36/50) after 6, with 20 CR and 16 PR": the sum of another that stands there
    if (!whole.mention.cell && context.judged.some((j) => j.statement.count?.value === sum && Math.abs(j.index - whole.index) <= found.length && j.statement.denominator?.value === whole.statement.denominator?.value)) return [];
    if (!isOneAssessment(context, whole, found)) return [];
    const words = found.map((j) => `${j.statement.count!.value} ${named[j.mention.outcome!] ?? ""}`).join(" + ");
    return [{
      start: count.parts[0]!.start, end: count.parts[0]!.end,
      message: `${words} responses are ${sum}, not ${count.value}.`,
      related: [...found.flatMap((j) => relatedPlaces(j.statement).slice(0, 1))],
      fixes: whole.statement.quoted ? [] : changeSum(context.text, "overall response", count.parts[0]!, sum, whole.statement),
      statements: [whole.index, ...found.map((j) => j.index)],
    }];
  });
}
