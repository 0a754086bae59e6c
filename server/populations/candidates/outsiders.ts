/** People outside the trial: "a cohort of women who declined randomisation, of whom 61 (22.4%) …" are no share of those who were in it. */
import type { ProportionMention } from "../../statements/types.ts";
import { follows } from "../fitting.ts";
import type { Candidate } from "./candidate.ts";
import type { Located } from "./located.ts";

/** Words between such people and a figure that is of them. */
const link = /^(?:in|of|among|whom|which|where)$/;
const relative = /^(?:whom|which|where)$/;

const outside = /\b(declined|refused|declining|refusing|not) (?:randomi[sz](?:ation|ed)|consent(?:ed)?|enrol(?:l?ment|led)|participation|recruited|(?:to )?(?:be randomi[sz]ed|take part|participate|enrol|consent|join))$/;
/** The most words of that, "declined to take part". */
const mostWords = 4;

/** What tells that a statement is of people outside the trial, "declined"; undefined where nothing does. */
function refusal({ before, frame, of }: ProportionMention): string | undefined {
  if (of || frame?.size) return undefined;
  let at = 0;
  while (link.test(before[at]?.stem ?? "")) at += 1;
  if ((!frame || frame.anaphoric) && !before.slice(0, at).some(({ stem }) => relative.test(stem))) return undefined;
  return outside.exec(before.slice(at, at + mostWords).map(({ stem }) => stem).reverse().join(" "))?.[1];
}

/** The candidates without those who were in the trial, for a statement of people outside it; those of its own sentence, or from whom it follows, stay. */
export function ofOutsiders(list: readonly Candidate[], { mention, block }: Located): readonly Candidate[] {
  const told = mention.cell || list.length === 0 ? undefined : refusal(mention);
  const { sentence, part } = mention.place;
  return told === undefined ? list : list.filter(({ tier, denominator, people }) =>
    tier <= 1 || !people?.length || follows(mention, denominator) || people.some((p) => p.label.has(told) || (p.block === block && p.part === part && p.sentence === sentence)));
}
