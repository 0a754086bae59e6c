import { largest, least } from "../lists.ts";
import { sumOf, type Population } from "../populations/people/enrolment.ts";
import type { Fix } from "../review/types.ts";
import { groupWords, peopleNouns } from "../statements/lexicon.ts";
import { mostArms } from "../statements/sizes/arm-limits.ts";
import { slipBetween } from "../statistics/slips.ts";
import type { Text } from "../text/text.ts";
import { fixOf, numberInStyle } from "./fixes.ts";
import { within, type CheckContext, type Draft, type Rule } from "./types.ts";
import { sicBehind } from "./wording.ts";

/** Words of dividing people into arms. */
const dividing = /^(?:randomi[sz]ed|randomi[sz]ation|assigned|allocated|divided)$/;
/** "In a 1:1 ratio", "1:1", and a colon behind such a word: what follows is how they were divided. */
const howDivided = /\b(?:in|with) an? \d{1,2}(?:\s?:\s?\d{1,2}){1,4}(?: allocation| randomi[sz]ation)? ratio\b|\b\d{1,2}(?:\s?:\s?\d{1,2}){1,4}\b|(?<=(?:randomi[sz]ed|randomi[sz]ation|assigned|allocated|divided)): /gi;

/** "We randomised 270 patients" */
const dividingBefore = /\b(?:randomi[sz]ed|assigned|allocated|divided) (?:a total of |all |the )?$/i;
/** "We randomised 270 patients: 136 to …" */
const colonBehindNoun = /^ \p{L}{1,30}(?: \p{L}{1,30})?: /u;
/** "Of 270 patients, 136 were randomised …" */
const ofThese = /(?:^|[.:;,(\n]\s{0,2})(?:of|among) (?:a total of |all |the |these )?$/i;
/** Characters within which a sentence names total and arms. */
const reach = 1000;

/** Words of those who are not among the arms. */
const leaving = /exclud|withdr|ineligib|not (?:treated|receive|analy)|evaluab|remaining|\brest\b|run-in|other|lost|analy[sz]|died|deaths?\b|dropp|declin|refus|missing|moved|never|in error|(?:to|received|in) both (?:arms|groups|periods|treatments|drugs)|in both periods/i;

/** Words of what became of the people, and of some of them: behind them the arms are not those of the total. */
const verbOfTheirOwn = /complet|of wh(?:om|ich)|discontinu|eligible|included|then|followed|treated|received|got|started|cross|re-?randomi|ratio|;[^;]{0,80}(?:safety|per-protocol|to-treat)|:/i;
/** "We randomised 270: 136 received gel and 143 received foam": of the very people that were divided, behind a colon or a semicolon. */
const colon = /^[^:,;.(]*[:;] /;
const getting = /\b(?:received|treated|got|started)\b/gi;
/** Some may have got both; and what more is said of those who got it. */
const gotBoth = /cross|switch|chang|overlap|complet|discontinu|\b(?:both|each|first|then|or|some|few|second|\w{3,5}teen)\b/i;
const aside = /^[^.]*[,;(]/;
/** "… and 131 received placebo" */
const lastVerb = /^ (?:patients |were )?(?:received|got|started|treated|crossed|completed|discontinued)/i;

/** "The old one." counts nobody. */
const someNumber = /\d|\b(?:one(?!\.)|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i;

/** The arms do not add up to the total that the same sentence divides into them. */
export const totalMismatch: Rule = {
  name: "total-mismatch",
  severity: "warning",
  summary: "The arms do not add up to the total.",
  check: (context) => {
    const ofGroups = ofArms(context);
    return [...ofGroups, ...ofLists(context).filter(({ start }) => ofGroups.every((draft) => draft.start !== start))];
  },
};

const names = { arms: ["arms", "Arm"], sexes: ["men and women", "Group"], studies: ["parts", "Part"], reasons: ["reasons", "Reason"], responses: ["", ""] } as const;

/** Arms, studies, or men and women, in a list directly behind their total. */
function ofLists(context: CheckContext): Draft[] {
  const { start } = context.block;
  return context.block.facts.sums.filter(({ kind }) => kind !== "responses").map(({ kind, whole, parts, sure, quoted }): Draft => {
    const [total, ...groups] = [whole, ...parts].map(({ value, text, start: from, end }) => ({ value, quote: { text, start: from + start, end: end + start } })) as [Counted, ...Counted[]];
    const sum = sumOf(groups);
    return {
      ...(sure ? {} : { severity: "information" }),
      start: total.quote.start, end: total.quote.end,
      message: `The ${names[kind][0]} add up to ${sum} (${groups.map(({ value }) => value).join(" + ")}), not ${total.value}.`,
      related: groups.map(({ quote }) => ({ start: quote.start, end: quote.end, message: `${names[kind][1]}: ${quote.text}` })),
      fixes: fixesOf(total, groups, sum, context.text, quoted),
      statements: [],
    };
  });
}

/** Arms that are sizes of their own. */
function ofArms(context: CheckContext): Draft[] {
  return context.census.groupsIn(context.index).flatMap((group): Draft[] => {
    const { census, text } = context;
    const first = group.arms[0];
    if (!first || first.ofTable) return [];
    const mostInAnArm = largest(group.arms.map((a) => a.value));
    const people = census.inBlock(group.block, group.order - reach, group.order)
      .findLast((p) => p.part === first.part && p.sentence === first.sentence && !p.group && !p.ofProportion && p.cue !== "subset" && p.value > mostInAnArm);
    const bond = people && bondOf(people, first, context);
    // "… to A (n = 80) or B (n = 83); the safety population comprised 78 and 79": others have divided the total
    if (!bond || census.groupsIn(group.block).some(({ arms: [other], order }) => order > people.order && order < first.order && other?.part === first.part && other.sentence === first.sentence)) return [];
    const total = unitsOf(people, context) ?? people;
    const sum = group.arms.reduce((n, a) => n + a.value, 0);
    // "Of 1186 screened, 1146 (96.6%) were randomised to …": the arms are those who were counted on the way
    if (census.inBlock(group.block, people.order + 1, first.order).some((p) => p.part === first.part && p.value === sum)) return [];
    if (group.arms.some((a) => a.sentence !== first.sentence) || [people, total].some(({ value }) => someAddUp(group.arms, value))) return [];
    // many missing are an arm that was not recognised, or left out of the sentence; many too many were in both arms
    const missing = total.value - sum;
    if ((missing > total.value * 0.05 && !(missing * 2 < least(group.arms.map((a) => a.value)) && isWholeList(context, total, group.arms))) || sum > total.value * 1.5) return [];
    if (isPlace(first)) return [];
    const last = group.arms.at(-1)!;
    const behind = text.slice(total.quote.end, last.quote.end);
    const between = (bond === "divided" ? behind.replace(colonBehindNoun, " ") : behind).replace(howDivided, " ");
    // somebody left on the way, only some of the arms are named, or the arms have a verb of their own
    const next = within(context, last.quote.end, last.quote.end + 300);
    const [clause = "", ...further] = /^[^.]*/.exec(next.slice(0, 150))![0].split(";");
    const treated = verbOfTheirOwn.test(between) || lastVerb.test(clause);
    // more than were divided, of whom nothing says that some got both
    const tooMany = treated && sum > total.value && sum < total.value * 1.1 && colon.test(behind) && !verbOfTheirOwn.test(between.replace(getting, "")) &&
      !gotBoth.test(between + next) && !someNumber.test(next) && !aside.test(next) && group.arms.every(({ noun }) => !noun || noun === people.noun);
    // behind a semicolon somebody has to be counted
    if (leaving.test(between + clause) || (treated && !tooMany) || further.some((words) => leaving.test(words) && someNumber.test(words))) return [];
    return [{
      // of those who were not divided, nothing need be said
      ...((bond === "of these" && sum < total.value) || tooMany ? { severity: "information" } : {}),
      start: total.quote.start, end: total.quote.end,
      message: `The arms add up to ${sum} (${group.arms.map((a) => a.value).join(" + ")}), not ${total.value}.`,
      related: group.arms.map((a) => ({ start: a.quote.start, end: a.quote.end, message: `Arm: ${a.quote.text}` })),
      fixes: fixesOf(total, group.arms, sum, text, context.block.facts.parts[total.part]?.quoted ?? false),
      statements: [],
    }];
  });
}

/** A number of people with its place. */
type Counted = Pick<Population, "value" | "quote">;

/** "98 eyes of 86 patients": between the two, or "98 eyes (86 patients)". */
const ofPeople = /^ (?:\p{L}[\p{L}-]{0,30} ){1,4}?(?:(?:of|in|from|among) (?:the |a total of )?|\()$/u;
/** Characters back from the people to the number of those things. */
const unitReach = 80;

/** "98 eyes of 86 patients were randomised: 50 to …": the things of those people, of which there are more, and which the arms may count. */
function unitsOf(people: Population, { census, text }: CheckContext): Population | undefined {
  if (!peopleNouns.has(people.noun)) return undefined;
  return census.inBlock(people.block, people.order - unitReach, people.order)
    .findLast((p) => p.part === people.part && p.sentence === people.sentence && p.form === "noun" && !peopleNouns.has(p.noun) && p.value > people.value && ofPeople.test(text.slice(p.quote.end, people.quote.start)));
}

/** Between the total and the first arm of a list in which no arm is without its number: "… to yoga (n = ". */
const opensList = /\b(?:to|into|between|among) (?:either |receive )?[^,;:().\d]{1,60}\(n ?= ?$/;
/** Between two of them: "), stretching (n = ", ") or self-care (n = ". */
const goesOn = /^\),? (?:(and|or) )?([^,;:().\d]{1,60})\(n ?= ?$/;
const joined = /\b(?:and|or)\b/;

/** "… to yoga (n = 51), stretching (n = 49) or self-care (n = 50)": each name that is listed has its number, and the last is joined to those before. */
function isWholeList({ text }: CheckContext, total: Counted, arms: readonly Counted[]): boolean {
  return arms.every(({ quote }, i) => {
    const before = text.slice(i === 0 ? total.quote.end : arms[i - 1]!.quote.end, quote.start);
    if (i === 0) return opensList.test(before) && !joined.test(before);
    const next = goesOn.exec(before);
    // "yoga or diet (n = 49)" may be two
    return next !== null && (next[1] !== undefined) === (i === arms.length - 1) && !joined.test(next[2]!);
  });
}

/** "136 in Leeds", not "136 in the drug group": people may be elsewhere, too. */
const isPlace = ({ label, form }: Population): boolean => form !== "n=" && label.values().next().value === "in" && ![...label].some((w) => groupWords.has(w));

/** Whether arms add up to a total, all of them or some: "200 to the drug (100 high dose, 100 low dose) and 100 to placebo". */
function someAddUp(arms: readonly Population[], total: number): boolean {
  if (arms.length > mostArms) return true;
  let sums = [0];
  for (const { value } of arms) sums = [...sums, ...sums.map((s) => s + value)];
  return sums.includes(total);
}

/**
 * How a sentence binds the total to its arms: it says that they were divided, before the number ("We randomised 270") or
 * behind it ("270 were randomised"), or only that the arms are some of them ("Of 270, 136 were randomised").
 */
function bondOf(total: Population, first: Population, context: CheckContext): "divided" | "were divided" | "of these" | undefined {
  const before = within(context, total.quote.start - 40, total.quote.start);
  if (dividingBefore.test(before)) return "divided";
  if (total.cue !== "unknown" && [...total.label].some((w) => dividing.test(w))) return "were divided";
  return ofThese.test(before) && [...first.label].some((w) => dividing.test(w)) ? "of these" : undefined;
}

/** The total, or one of the arms, where it is a digit slip away from what the others make it. */
function fixesOf(total: Counted, arms: readonly Counted[], sum: number, text: Text, quoted: boolean): Fix[] {
  if (quoted) return [sicBehind(total.quote)];
  const change = (name: string, { quote }: Counted, value: number): Fix[] => {
    if (value < 1 || slipBetween(quote.text, String(value)) === undefined) return [];
    const edit = numberInStyle(text, quote, value);
    return fixOf(`Change the ${name} ${quote.text} to ${edit?.shown}`, edit);
  };
  return [...change("total", total, sum), ...arms.flatMap((arm) => change("arm", arm, arm.value + total.value - sum))];
}
