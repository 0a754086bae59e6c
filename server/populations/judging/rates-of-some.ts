/** Rates of some of the people: "the response rate was 60% in women" says nothing of those whom the text has counted in all. */
import { outcomeOf } from "../../statements/outcomes.ts";
import type { ProportionMention } from "../../statements/types.ts";

const ofWhom = /^(?:in|among|amongst|for)$/;
/** Words for everybody, or for nobody in particular. */
const everybody = /^(?:the|a|an|of|with|disease|all|this|these|our|whole|entire|overall|total|full|complete|present|current|\d+|patient|participant|subject|case|people|individual|evaluable|assessable|eligible|enrolled|treated|included|measurable|response|response-evaluable|efficacy|efficacy-evaluable|study|trial|population|cohort|group|sample|series|set|analysis|intent|intention|treat|intention-to-treat|intent-to-treat|itt|per-protocol|modified)$/;
/** Where a phrase ends. */
const ends = /^(?:was|were|is|be|had|at|by|to|on|from|which|after|during|in|among|amongst|for)$/;
/** Words that are looked at before a rate and behind it. */
const reach = 12;

/** Whether the clause of a rate says that it is of some: "in women the ORR was 60%", "ORR was 60% for papillary tumours", but not "for all patients". */
export function isOfSome({ before, after }: Pick<ProportionMention, "before" | "after">): boolean {
  const behind = wordsOf(after);
  return namesSome(wordsOf(before).reverse()) || (ofWhom.test(behind[0] ?? "") && namesSome(behind));
}

/** The words of its own clause. */
function wordsOf(words: ProportionMention["after"]): string[] {
  const end = words.findIndex((w) => w.beyond);
  return words.slice(0, Math.min(reach, end < 0 ? words.length : end)).map((w) => w.stem);
}

function namesSome(words: readonly string[]): boolean {
  return words.some((w, i) => {
    if (!ofWhom.test(w)) return false;
    const phrase = words.slice(i + 1);
    // "in women the ORR was …"
    const end = phrase.findIndex((next, k) => ends.test(next) || (k > 0 && next === "the"));
    const own = phrase.slice(0, end < 0 ? undefined : end);
    // "for an objective response rate of 60%"
    return outcomeOf(own.join(" ")) === undefined && !own.includes("rate") && own.some((s) => !everybody.test(s));
  });
}
