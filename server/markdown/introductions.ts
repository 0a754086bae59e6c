/** Sentences and labels that introduce people who were sent to the groups of a study, "Adults were randomised:", and name them with their numbers behind or below. */

/** Code units at the end of a text that are looked at, and those of a block that is a label. */
const reach = 300;
const shortLabel = 60;
/** Words of a label, "Numbers of patients analysed by group", and those behind a verb, "were randomised to one of the following". */
const mostWords = 9;
const mostBehind = 12;
/** Lines of a list of arms, and code units of one. */
const mostLines = 8;
const longestLine = 120;

const deed = /^(?:randomi[sz]ed|allocated|assigned|enrol+ed|recruited|included|analy[sz]ed|evaluated|treated|sizes?)$/;
const sent = /^(?:randomi[sz]|allocat|assign)/;
const doer = /^(?:were|was|been|we|they|trial|study|authors|investigators)$/;
const counted = /^(?:the|numbers?|n|total|of|participants|patients|people|subjects|adults|children|population|sample|were|as|follows|in|each|per|by|to|treatment|study|groups?|arms?|allocation|randomi[sz]ation)$/;
const analysis = /^(?:m?itt|pp|per.protocol|(?:modified )?inten\w{1,5}.to.treat|(?:safety|efficacy|full analysis) (?:set|population))\b/;

/** Of such things the numbers below are, and no arm is called so. */
export const countsOthers = /^(?:event|effect|reaction|outcome|end-?point|death|died|reason|not$|never|exclu|lost|withdr|drop|declin|refus|miss|dose|mean|median|cost|score|sample|cent(?:re|er)|clinic|hospital|practice|school|village|cluster|site|ward|studies|trials|review|article|report|record|teeth|lesion|item|question|factor|variable|criteri|symptom|complication|isolate|infection)/;

/** The words of a text without marks, in lower case. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}-]{0,40}/gu) ?? [];

/**
 * What a label says of the numbers behind it: "arms" for "Randomised", "analysis" for "Per protocol", of whom some may be missing, and
 * "people" for "Participants", who have to be counted as such.
 */
export function labelOf(words: readonly string[]): "arms" | "analysis" | "people" | null {
  if (words.length === 0 || words.length > mostWords) return null;
  if (analysis.test(words.join(" "))) return "analysis";
  return !words.every((w) => deed.test(w) || counted.test(w)) ? null : words.some((w) => deed.test(w)) ? "arms" : "people";
}

/**
 * What a block says of the list or the lines below it: "arms" where these are the people of groups, "people" where they may be, if they
 * count people: "Allocation was by child."
 */
export function introduces(source: string): "arms" | "people" | null {
  const end = source.slice(-reach).replace(/[*_#]/g, "").trimEnd();
  const isOpen = end.endsWith(":");
  const words = wordsOf(end.slice(Math.max(end.lastIndexOf(". "), end.lastIndexOf("\n\n")) + 1));
  if ((isOpen || source.length <= shortLabel) && labelOf(words) === "arms") return "arms";
  if (words.some((w) => countsOthers.test(w))) return null;
  if (!isOpen) return words.some((w) => sent.test(w)) ? "people" : null;
  const at = words.findLastIndex((w) => deed.test(w));
  return words.length - at <= mostBehind && words.slice(Math.max(0, at - 2), at).some((w) => doer.test(w)) ? "arms" : null;
}

/** Whether each of a few short lines holds a number, and none a percentage. */
export function listsNumbers(source: string): boolean {
  if (source.length > mostLines * longestLine || source.includes("%")) return false;
  const lines = source.split("\n").filter((line) => line.trim() !== "");
  return lines.length > 1 && lines.every((line) => line.length < longestLine && /\D\d/.test(line));
}
