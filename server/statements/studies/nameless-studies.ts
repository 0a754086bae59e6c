/** Studies that are told apart without a year or a name: "Adams et al.", "a second trial", "the Danish series", "a registry". */
import { peopleNouns, researchNouns } from "../lexicon.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";

/** Such a study in a reading, in tokens. */
export interface Nameless {
  from: number;
  to: number;
  key: string;
}

const noun = /^(?:trial|study|rct|series|registry|meta-analysis|extension)$/;
const ordinal = /^(?:first|second|third|fourth|fifth|sixth|other|former|latter|larger|smaller|earlier|later)$/;
const nation = /^[a-z]{1,12}(?:ish|ese|ian|ean|can|man|wiss|utch|ench|eek|ndic)$/;
const abroad = /^(?:series|registry|cohort|study|trial)$/;
const reports = /^(?:reported|reports|found|observed|noted|described|showed|enrolled|randomi[sz]ed|recruited|included|assigned|compared|studied|followed|had|saw|did)$/;
/** What may follow where a study is spoken of, and not a visit or a drug of it. */
const goesOn = /^(?:and|but|while|whereas|whilst|although|in|of|with|by|was|were)$/;
/** "… against 30 (25%) in the Danish series" */
const contrast = /^(?:compared|against|whereas|while|whilst|than|unlike|but)$/;
/** What a surname that stands alone finds: "whereas Brown found it in 12". */
const finds = /^(?:found|reported|observed|noted|described|saw)$/;
/** Others than those whom a report is of. */
const elsewhere = /\b(?:in|from) the literature\b|\bpreviously (?:reported|published)\b/i;

/** Words between "a" and what kind of study it is. */
const mostWords = 3;
/** Tokens in which it is said what the study did. */
const verbReach = 14;
const contrastReach = 10;

/** Marks the keys of studies that are told apart in one block only: "the second trial". */
const local = "~";

/** Whether a study is known by its key in one block only. */
export const isLocal = (key: string): boolean => key.startsWith(local);

/** Whether a reading may speak of such a study. */
export const mayBeNameless = (text: string): boolean => /\bet al\b|\b(?:trial|study|rct|series|registry|phase|pilot|survey|audit|meta-analysis|extension|abstract|letter|release|report|whereas|while|trials|studies|rcts|reports|articles)\b/i.test(text);

/** Whether what stands at a token is set against something that was said before: "…, compared with 30 (50%) in the second trial". */
export function isSetAgainst({ tokens, sentence }: Reading, i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - contrastReach && sentence[j] === sentence[i]; j -= 1) if (contrast.test(word(tokens[j]))) return true;
  return false;
}

type Finder = (reading: Reading, i: number) => Nameless | undefined;

const ofAny: Finder = (reading, i) => formerAt(reading, i) ?? ordinalAt(reading, i) ?? unnamedAt(reading, i) ?? sourceAt(reading, i);

/** By the word that such a study begins with. */
const finders: ReadonlyMap<string, Finder> = new Map<string, Finder>([
  ["a", ofAny], ["an", ofAny], ["one", ofAny], ["another", ofAny],
  ["the", (reading, i) => ordinalAt(reading, i) ?? nationalAt(reading, i) ?? elidedAt(reading, i) ?? severalAt(reading, i) ?? (word(reading.tokens[i + 1]) === "only" ? formerAt(reading, i) : undefined)],
  ["our", (reading, i) => formerAt(reading, i) ?? ownAt(reading, i)],
  ["trial", (reading, i) => letteredAt(reading, i)], ["study", (reading, i) => letteredAt(reading, i)],
]);

/** The study that a token begins to speak of, or undefined. */
export function namelessAt(reading: Reading, i: number): Nameless | undefined {
  const { tokens } = reading;
  const token = tokens[i]!;
  if (token.kind !== "word") return undefined;
  const finder = finders.get(token.text);
  if (finder) return finder(reading, i);
  const surname = token.capital && token.text.length > 2 && finds.test(word(tokens[i + 1])) && contrast.test(word(tokens[i - 1]));
  return surname ? { from: i, to: i + 1, key: token.text } : undefined;
}

/** It is spoken of, and nothing of it. */
function standsAlone({ tokens }: Reading, to: number): boolean {
  const next = tokens[to];
  return next?.kind !== "word" || reports.test(next.text) || goesOn.test(next.text);
}

/** "the first trial", "a second study", "the other series" */
function ordinalAt(reading: Reading, i: number): Nameless | undefined {
  const { tokens } = reading;
  const which = word(tokens[i + 1]);
  return ordinal.test(which) && noun.test(word(tokens[i + 2])) && standsThere(reading, i, i + 3) ? { from: i, to: i + 3, key: local + which } : undefined;
}

const partOfStudy = /^(?:year|visit|period|week|month|day|phase|stage|part|arm|group|centre|center|site|ward|hospital|drug|dose|session|cycle|course)$/;
/** "In the second trial healing was seen", but not "in the second trial period nausea was seen". */
const standsThere = (reading: Reading, i: number, to: number): boolean =>
  standsAlone(reading, to) || (word(reading.tokens[i - 1]) === "in" && /^(?:was|were|occurred)$/.test(word(reading.tokens[to + 1])) && !partOfStudy.test(word(reading.tokens[to])));

const elided = /^(?:first|second|third|fourth|fifth|sixth|others?|former|latter|larger|smaller|earlier|later|rest|remainder|remaining)$/;
/** Tokens back to which studies are spoken of, that are not named again. */
const elisionReach = 80;

/** "Three trials … In the first (n = 60), …; in the second (n = 80), …": one of the studies that were spoken of, or the rest of them, with its people. */
function elidedAt(reading: Reading, i: number): Nameless | undefined {
  const { tokens, sentence } = reading;
  const which = word(tokens[i + 1]);
  const sized = opensSize(reading, i + 2);
  // "In the first trial 60 were given gel, and in the second 80"
  const next = tokens[i + 2];
  const isSecond = ordinal.test(which) && word(tokens[i - 1]) === "in" && (next?.number?.percent === null || next?.text === "," || next?.text === "in");
  if (!elided.test(which) || !(sized || isSecond)) return undefined;
  for (let j = i - 1; j >= 0 && j > i - elisionReach; j -= 1) {
    const w = word(tokens[j]);
    const isStudy = sized ? severalStudies.test(w) : sentence[j] === sentence[i] && noun.test(w) && ordinal.test(word(tokens[j - 1])) && standsThere(reading, j - 2, j + 1);
    if (isStudy) return { from: i, to: i + 2, key: local + which };
    // "the patients were divided into two groups"
    if (/^(?:groups|arms|cohorts)$/.test(w)) return undefined;
  }
  return undefined;
}

const severalStudies = /^(?:trials|studies|rcts|series|reports|articles)$/;
/** Words that say which studies they are, "at low risk of bias". */
const mostOfWhich = 8;

/** "In the four studies at low risk of bias (n = 200), …": some of the studies, with the people of those. */
function severalAt(reading: Reading, i: number): Nameless | undefined {
  const { tokens } = reading;
  if (!tokens[i + 1]?.number && !elided.test(word(tokens[i + 1]))) return undefined;
  const noun = [i + 2, i + 3, i + 4].find((at) => severalStudies.test(word(tokens[at])));
  if (noun === undefined) return undefined;
  let at = noun + 1;
  while (at <= noun + mostOfWhich && tokens[at]?.kind === "word") at += 1;
  return opensSize(reading, at) ? { from: i, to: at, key: `${local}${i}` } : undefined;
}

/** A bracket opens with a number of people: "(n = 60", "(60 patients". */
const opensSize = ({ tokens }: Reading, at: number): boolean =>
  isOpening(tokens[at]) && ((word(tokens[at + 1]) === "n" && !!tokens[at + 3]?.number) || (!!tokens[at + 1]?.number && peopleNouns.has(word(tokens[at + 2]))));

/** "A registry reported", "An open-label extension followed", "A meta-analysis of 6 trials (1,200 patients) found" */
function unnamedAt(reading: Reading, i: number): Nameless | undefined {
  const { tokens, partner, sentence } = reading;
  let at = i + 1;
  while (at <= i + mostWords && tokens[at]?.kind === "word" && !noun.test(word(tokens[at]))) at += 1;
  if (!noun.test(word(tokens[at])) || !isAboutPeople(reading, at + 1)) return undefined;
  for (let to = at + 1; to < at + verbReach && sentence[to] === sentence[i]; to += 1) {
    if (reports.test(word(tokens[to])) && !/^(?:had|did|saw)$/.test(word(tokens[to]))) return { from: i, to, key: `${local}${i}` };
    if (isOpening(tokens[to]) && partner[to]! > to) to = partner[to]!;
    else if (isClosing(tokens[to]) || /^[,;:.]$/.test(mark(tokens[to]))) return undefined;
  }
  return undefined;
}

const published = /^(?:conference|congress|meeting|press|market|published|news)$/;

/** "In a market research report, …", "In a conference abstract from Kenya …" */
function sourceAt({ tokens }: Reading, i: number): Nameless | undefined {
  if (word(tokens[i - 1]) !== "in") return undefined;
  const at = [i + 1, i + 2, i + 3].find((k) => /^(?:report|abstract|letter|release)$/.test(word(tokens[k])));
  if (at === undefined) return undefined;
  // "In a telephone report, 12 (6%) told of falls": of the study itself
  const isPublished = tokens.slice(i + 1, at).some((token) => published.test(word(token))) && (mark(tokens[at + 1]) === "," || /^(?:by|from|about)$/.test(word(tokens[at + 1])));
  return isPublished || /^(?:cited|quoted)$/.test(word(tokens[at + 1])) ? { from: i, to: at + 1, key: `${local}${i}` } : undefined;
}

/** "A trial in Kenya", "a study of 40 men", "a registry reported"; no "study nurse", no "trial of labour". */
function isAboutPeople({ tokens }: Reading, next: number): boolean {
  const w = word(tokens[next]);
  if (w === "of") return !!tokens[next + 1]?.number || [next + 1, next + 2, next + 3].some((i) => peopleNouns.has(word(tokens[i])) || researchNouns.has(word(tokens[i])));
  return tokens[next]?.kind !== "word" || reports.test(w) || /^(?:in|from|at|by|with|among|amongst|that|which|comparing|conducted|published|also|later)$/.test(w);
}

/** "the Danish series" */
function nationalAt(reading: Reading, i: number): Nameless | undefined {
  const { tokens } = reading;
  const adjective = tokens[i + 1];
  if (!adjective?.capital || !nation.test(adjective.text) || !abroad.test(word(tokens[i + 2])) || !standsAlone(reading, i + 3)) return undefined;
  return { from: i, to: i + 3, key: `${adjective.text} ${word(tokens[i + 2])}` };
}

/** "Of 75 patients in Trial A, …; in Trial B, …": in a sentence that is framed by one. Elsewhere they may be arms to us. */
function letteredAt({ tokens, sentence, sentences, roles }: Reading, i: number): Nameless | undefined {
  const label = tokens[i + 1];
  const lettered = (label?.kind === "word" && label.capital && label.text.length === 1) || (!!label?.number && roles[i + 1] === "label");
  return lettered && /^(?:of|among|amongst)$/.test(word(tokens[sentences[sentence[i]!]!])) ? { from: i, to: i + 2, key: `${word(tokens[i])} ${label.text}` } : undefined;
}

/** "In our own series", where the text has told of those in the literature. */
function ownAt(reading: Reading, i: number): Nameless | undefined {
  const { tokens, prose } = reading;
  const at = word(tokens[i + 1]) === "own" ? i + 2 : i + 1;
  if (!/^(?:series|experience|study|patients|cases)$/.test(word(tokens[at])) || !standsAlone(reading, at + 1)) return undefined;
  return elsewhere.test(prose.text.slice(Math.max(0, tokens[i]!.start - ownReach), tokens[i]!.start)) ? { from: i, to: at + 1, key: `${local}own` } : undefined;
}

const formerly = /^(?:earlier|previous|former|prior|preceding)$/;
const formerWork = /^(?:pilot|study|trial|series|cohort|survey|audit|work|report)$/;

/** What a study does besides what it reports: "an earlier trial gave remission in 20". */
const gives = /^(?:gave|yielded|produced)$/;
/** Words of what kind of work it was: "phase 1b dose-finding study". */
const mostOfKind = 4;

/** "In our earlier pilot", "in a previous pilot study by the same group", "a previous phase 1b gave", "the only other trial" */
function formerAt(reading: Reading, article: number): Nameless | undefined {
  const { tokens } = reading;
  const only = word(tokens[article + 1]) === "only";
  const i = only ? article + 1 : article;
  const which = word(tokens[i + 1]);
  if (!(formerly.test(which) || (only && which === "other"))) return undefined;
  let to = -1;
  for (let at = i + 2; at <= i + 1 + mostOfKind && (tokens[at]?.kind === "word" || tokens[at]?.number); at += 1) {
    // "the only other harm in the trial"
    if (only && /^(?:in|of|with|by|for|from|on|at|to|the|an?|this|our)$/.test(word(tokens[at]))) break;
    if (formerWork.test(word(tokens[at])) || word(tokens[at - 1]) === "phase") to = at + 1;
  }
  // "phase 1b" is a number and a letter
  if (tokens[to - 1]?.number && /^[ab]$/.test(tokens[to]?.text ?? "") && !tokens[to]!.spaced) to += 1;
  return to > 0 && (standsAlone(reading, to) || gives.test(word(tokens[to]))) ? { from: article, to, key: `${local}former` } : undefined;
}

/** Code units before "our own series" in which the literature is spoken of. */
const ownReach = 400;
