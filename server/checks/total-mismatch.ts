import { within, type Draft, type Rule } from "./types.ts";

/** Words of dividing people into arms. */
const dividing = /^(?:randomi[sz]ed|randomi[sz]ation|assigned|allocated|divided)$/;
/** "In a 1:1 ratio", and a colon behind such a word: what follows is how they were divided. */
const howDivided = /\b(?:in|with) an? \d{1,2}(?:\s?:\s?\d{1,2}){1,4}(?: allocation| randomi[sz]ation)? ratio\b|(?<=(?:randomi[sz]ed|randomi[sz]ation|assigned|allocated|divided)): /gi;

/** "We randomised 270 patients" */
const dividingBefore = /\b(?:randomi[sz]ed|assigned|allocated|divided) (?:a total of |all |the )?$/i;
/** Characters within which a sentence names total and arms. */
const reach = 1000;

/** Words of those who are not among the arms. */
const leaving = /exclud|withdr|ineligib|not (?:treated|receive|analy)|evaluab|remaining|other|lost|analy[sz]/i;

/** The arms do not add up to the total that the same sentence divides into them. */
export const totalMismatch: Rule = {
  name: "total-mismatch",
  severity: "warning",
  summary: "The arms do not add up to the total.",
  check: ({ census, text, block, index }) => census.groupsIn(index).flatMap((group): Draft[] => {
    const first = group.arms[0];
    if (!first || first.ofTable) return [];
    const total = census.inBlock(group.block, group.order - reach, group.order).findLast((p) => p.part === first.part && p.sentence === first.sentence && !p.group && !p.ofProportion && p.cue === "total");
    if (!total || !([...total.label].some((w) => dividing.test(w)) || dividingBefore.test(within({ text, block }, total.quote.start - 40, total.quote.start)))) return [];
    const sum = group.arms.reduce((n, a) => n + a.value, 0);
    if (sum === total.value || group.arms.some((a) => a.sentence !== first.sentence || a.value >= total.value)) return [];
    // many missing are an arm that was not recognised, or left out of the sentence
    if (total.value - sum > total.value * 0.05) return [];
    const last = group.arms.at(-1)!;
    const between = text.slice(total.quote.end, last.quote.end).replace(howDivided, " ");
    // somebody left on the way, only some of the arms are named, or the arms have a verb of their own
    if (leaving.test(between) || /complet|of wh(?:om|ich)|discontinu|eligible|included|then|followed|treated|received|got|started|ratio|:/i.test(between)) return [];
    if (leaving.test(/^[^.;]*/.exec(within({ text, block }, last.quote.end, last.quote.end + 150))![0])) return [];
    return [{
      start: total.quote.start, end: total.quote.end,
      message: `The arms add up to ${sum} (${group.arms.map((a) => a.value).join(" + ")}), not ${total.value}.`,
      related: group.arms.map((a) => ({ start: a.quote.start, end: a.quote.end, message: `Arm: ${a.quote.text}` })),
      fixes: [],
      statements: [],
    }];
  }),
};
