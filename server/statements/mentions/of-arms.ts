/** Shares of arms that are named without a word such as "group": "19 (23%) relapsed on placebo and 11 (13%) on the drug". */
import { groupWords } from "../lexicon.ts";
import type { ContextWord, ProportionMention } from "../types.ts";

/** In front of what an arm was given, or of what it is called. */
const leads = /^(?:in|on|with|under|receiving|taking|given)$/;
/** Behind these it is in what somebody was, or with whom somebody is compared: "80 (50%) were on placebo" are a share of all. */
const ofAll = /^(?:were|was|are|is|been|compared|both|either|than|versus)$/;
const articles = /^(?:the|an?|those|patient|participant)$/;
/** People who got nothing, or what is usual, whoever else is told of; and those beside them. */
const usual = /^(?:usual|standard|routine)$/;
const controls = /^(?:placebo|sham|control)$/;
const actives = /^(?:case|drug|treatment|intervention|comparator|active|vehicle|vaccine)$/;
/** These alone tell of what somebody got; "in the left and 11 in the right knee" are of one person. */
const gives = /^(?:on|under|receiving|taking|given)$/;
/** "On Monday", "on CT", "on day 3" tell of when and where. */
const noGifts = /^(?:day|week|month|year|hour|left|right|both|ct|mri|x-ray|imaging|ultrasound|admission|discharge|follow-up|examination|biopsy|average|whom|these|it|them|\w{2,9}day|\d.*)$/;
/** Words from a statement to the preposition. */
const reach = 5;

/** What stands behind the first such preposition near a statement. */
interface Phrase {
  lead: string;
  name: string;
  next: string;
}

/** Marks the statements whose words say that they are of an arm, though the text may not size it. */
export function markArms(mentions: readonly ProportionMention[]): void {
  let before: ProportionMention | undefined;
  let phraseBefore: Phrase | undefined;
  for (const mention of mentions) {
    const phrase = mention.cell || mention.denominator || mention.of ? undefined : phraseOf(mention);
    if (phrase && isControl(phrase)) mention.ofArm = true;
    if (phrase && phraseBefore && before!.place.sentence === mention.place.sentence && areArms(phraseBefore, phrase)) before!.ofArm = mention.ofArm = !areAll(before!, mention) || undefined;
    [before, phraseBefore] = [mention, phrase];
  }
}

/** "19 (53%) on placebo and 17 (47%) on zinc": they divide everybody. */
const areAll = (one: ProportionMention, next: ProportionMention): boolean => Math.abs(Number(one.percent.value) + Number(next.percent.value) - 100) <= 1;

/** "Placebo", "controls", "the control arm", "usual care"; not "control visits". */
const isControl = ({ name, next }: Phrase): boolean =>
  (controls.test(name) && (name === "placebo" || next === "" || groupWords.has(next) || articles.test(next))) || (usual.test(name) && next === "care");

/** Two different names behind one preposition, of which one is that of an arm, or both were given something. */
function areArms(one: Phrase, next: Phrase): boolean {
  if (one.lead !== next.lead || one.name === next.name) return false;
  if (isControl(one) || isControl(next)) return true;
  return gives.test(one.lead) && ![one.name, next.name].some((s) => noGifts.test(s)) || (actives.test(one.name) && actives.test(next.name));
}

/** The phrase in a statement, behind it, or right in front of it: "11 on placebo (13%)", "11 (13%) relapsed on placebo", "on placebo 11 (13%)". */
function phraseOf({ within, after, before }: ProportionMention): Phrase | undefined {
  const inFront = clauseOf(before).slice(0, mostInFront).reverse();
  return phraseIn(within) ?? phraseIn(clauseOf(after)) ?? phraseIn(inFront);
}
const mostInFront = 3;

const clauseOf = (words: readonly ContextWord[]): string[] => {
  const end = words.findIndex((w) => w.beyond);
  return words.slice(0, end < 0 ? undefined : end).map((w) => w.stem);
};

function phraseIn(stems: readonly string[]): Phrase | undefined {
  const at = stems.slice(0, reach).findIndex((s) => leads.test(s));
  if (at < 0 || ofAll.test(stems[at - 1] ?? "")) return undefined;
  const name = stems.findIndex((s, i) => i > at && !articles.test(s));
  return name < 0 ? undefined : { lead: stems[at]!, name: stems[name]!, next: stems[name + 1] ?? "" };
}
