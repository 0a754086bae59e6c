/** Sentences and labels that introduce people who were sent to the groups of a study, "Adults were randomised:", and name them with their numbers behind or below. */

/** Code units at the end of a text that are looked at, and those of a block that is a label. */
const reach = 300;
const shortLabel = 60;
/** Code units of a colon and the marks around it. */
const openReach = 8;
/** Words of a label, "Numbers of patients analysed by group", and those behind a verb, "were randomised to one of the following". */
const mostWords = 9;
const mostBehind = 12;
/** Code units of a list of arms. */
const longestList = 900;

/** Done to people, who are sent to groups by it, or else counted. */
const sends = /^(?:randomi[sz]ed|allocated|assigned)$/;
const sent = /^(?:randomi|enrol|recruit|allocat|assign|sizes?$)/;
/** What all words of sending have in common; soon seen to be missing. */
const maySend = /randomi|enrol|recruit|allocat|assign|sizes?/i;
const deed = /^(?:included|analy[sz]ed|evaluated|treated)$/;
const doer = /^(?:were|was|been|we|they|trial|study|authors|investigators)$/;
const people = /^(?:(?:participant|patient|subject|adult|infant|student|volunteer|resident)s?|people|persons?|child(?:ren)?|numbers?)$/;
const counted = /^(?:the|n|total|of|population|sample|safety|set|were|as|follows|in|an?|each|per|by|to|ratio|treatment|study|groups?|arms?)$/;
const groups = /^(?:groups?|arms?)$/;
/** Behind people with whom a sentence begins. */
const describes = /^(?:with|without|on|in|from|aged|over|under|above|below|at|having|receiving)$/;
/** "Patients who were treated", "were included if": some of them, or a condition. */
const restricts = /^(?:who|whose|if|when|where|because|unless|until|after|before)$/;
const analysis = /^(?:m?itt|pp|per.protocol|(?:modified )?inten\w{1,5}.to.treat)\b/;

/** Of such things the numbers below are, and no arm is called so. */
export const countsOthers = /^(?:event|effect|reaction|outcome|death|died|reason|not$|never|exclu|lost|withdr|drop|declin|refus|miss|dose|mean|median|cost|score|cent(?:re|er)|clinic|hospital|practice|school|cluster|studies|trials|symptom|complication|question|target|threshold|level|pressure|ha?emoglobin|value|limit|cut-?off|goal|criteri|counts?$|block|sites?$|ratio|strat|countr|wards?$|village|power|biops|samples$|record|visit|sessions?$|weeks?$|months?$|days?$|years?$|age[sd]?$|bmi$|hba1c|primary|secondary|endpoint|end-point)/;

const has = (words: readonly string[], kind: RegExp): boolean => words.some((w) => kind.test(w));

/** What stands behind the last of some marks in a text. */
function lastSentence(text: string, mark: string): string {
  const end = text.slice(-reach);
  const sentence = end.slice(end.lastIndexOf(". ") + 1);
  return sentence.slice(sentence.lastIndexOf(mark) + 1);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}[\p{L}-]{0,40}/gu) ?? [];

/** The words behind the last of some marks in a text, in lower case. */
export const lastWords = (text: string, mark: string): string[] => wordsOf(lastSentence(text, mark));

/**
 * What a label says of the numbers behind it: "arms" for "Randomised", "groups" for "Group sizes", "analysis" for "Per protocol", of whom some may be missing, and
 * "people" for "Participants" and "Analysed", who have to be called people or groups.
 */
export function labelOf(words: readonly string[]): "arms" | "groups" | "analysis" | "people" | null {
  if (words.length === 0 || words.length > mostWords) return null;
  if (analysis.test(words.join(" "))) return "analysis";
  if (countsThings(words)) return null;
  if (!words.every((w) => sent.test(w) || deed.test(w) || counted.test(w) || people.test(w))) return null;
  if ((has(words, sent) || has(words, deed)) && has(words, groups)) return "groups";
  return has(words, sends) ? "arms" : "people";
}

/** "The numbers of meals that were assigned" are none of people. */
function countsThings(words: readonly string[]): boolean {
  const at = words.findIndex((w, i) => /^numbers?$/.test(w) && words[i + 1] === "of");
  return at >= 0 && !words.slice(at + 2, at + 4).some((w) => people.test(w));
}

/**
 * What a block says of the list or the lines below it: "arms" where these are the people of groups, "people" where they may be, if they
 * count people: "Allocation was by child."
 */
export function introduces(source: string): "arms" | "people" | null {
  const isOpen = /:[*_\s]*$/.test(source.slice(-openReach));
  const sentence = lastSentence(source, "\n\n");
  const isToldOf = isOpen || maySend.test(sentence);
  // most blocks are long, and say nothing of that at their end
  if (!isToldOf && source.length > shortLabel) return null;
  const words = wordsOf(sentence);
  const label = labelOf(words);
  if ((isOpen || source.length <= shortLabel) && label !== null && label !== "analysis") return label === "groups" ? "arms" : label;
  if (!isToldOf) return null;
  const at = words.findLastIndex((w) => sent.test(w) || deed.test(w));
  // "points were assigned", but not "adults with a low count were assigned"
  const ofPeople = people.test(words[0] ?? "") && describes.test(words[1] ?? "") && at > 0;
  if (has(ofPeople ? words.slice(at) : words, countsOthers) || has(words, restricts) || countsThings(words) || !(has(words, people) || has(words, /^(?:randomi|enrol|recruit|allocation)/))) return null;
  if (!isOpen) return has(words, sent) ? "people" : null;
  if (words.length - at > mostBehind || !has(words.slice(Math.max(0, at - 2), at), doer)) return null;
  // "treated with rescue drugs as follows" are some of each arm
  return sends.test(words[at]!) ? "arms" : words.slice(at + 1).every((w) => counted.test(w) || people.test(w) || w === "following") ? "people" : null;
}

/** Whether each of a few short lines holds a number, and none a percentage, or the number of something else than people. */
export const listsNumbers = (source: string): boolean =>
  source.length < longestList && source.includes("\n") && !source.includes("%") && source.trim().split(/\n+/).every((line) => /\D\d/.test(line)) &&
  !has(source.toLowerCase().replace(/(?:month|week|day|year)s? of\b/g, "").match(/\p{L}[\p{L}\d-]{0,40}/gu) ?? [], countsOthers);
