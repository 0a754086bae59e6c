/** The names of studies: an author and a year, "Garcia 2012", a name in capitals, "the STAR trial", or what tells a study apart without one. */
import { labelWords, peopleNouns, researchNouns, stopWords } from "../lexicon.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { contrastedNames } from "./contrasted-names.ts";
import { fromParticle } from "./lone-authors.ts";
import { isLocal, isSetAgainst, mayBeNameless, namelessAt } from "./nameless-studies.ts";
import { mayBeParallel, parallelNames } from "./parallel-names.ts";

/** A study's name in a reading, in tokens. */
export interface Name {
  from: number;
  /** Behind it, and behind a bracket that says more of it: "Hall 2015 (n = 204)". */
  to: number;
  /** Undefined for several of them together: "Choi 2012 and Davis 2015". */
  key: string | undefined;
  /** It begins its clause, so that what follows is said of it: "In Garcia 2012, …", "…; Hall 2015 reported …". */
  leads: boolean;
  /** By an author and a year, or in capitals beside a word for a trial. */
  sure: boolean;
  /** It is what the clause speaks of, and not only where a method or a scale is from: "In Garcia 2012, …", "Hall 2015 found …". */
  speaks: boolean;
}

const mayName = /(?<!\d)(?:19|20)\d\d|\p{Lu}{3}/u;
/** Whether a text may name studies. */
export const mayNameAny = (text: string): boolean => mayBeNameless(text) || mayName.test(text) || mayBeParallel(text);

const year = /^(?:19|20)\d\d[a-z]?$/;
/** Asked of every word and number: few begin like one. */
const isYear = (text: string): boolean => (text.charCodeAt(0) === 49 || text.charCodeAt(0) === 50) && year.test(text);
/** Begin with a capital before a year, and are nobody. */
const noAuthor = /^(?:since|until|till|early|late|mid|spring|autumn|fall|year|years|update|updated|copyright|version|edition|published|search|criteria|guidelines?|classification|cochrane|medline|embase)$/;

const others = /^(?:colleagues|coworkers|co-workers|others|associates)$/;

/** A word in capitals, which may be the name of a study, as it stands in the text. */
export const capitals = /^\p{Lu}{3}[\p{Lu}\d]*(?:[-‐‑][\p{Lu}\d]+)*$/u;
/** Longest name in capitals. */
export const longestName = 24;

/** What a study is called, and several of them. */
export const trial = /^(?:trial|study|rct)$/;

export const trials = /^(?:trials|studies|rcts)$/;
/** What the name of a study goes on with where the sentence speaks of it. */
const reports = /^(?:reported|reports|found|observed|noted|described|describes|showed|enrol+ed|randomi[sz]ed|recruited|included|assigned|allocated|compared|studied|treated|followed|evaluated|tested|screened|had|saw|allotted|analy[sz]ed|examined|assessed|gave|yielded|produced|took|investigated)$/;
/** Words of what a study is said to be. */
const trialReach = 6;

const joins = /^(?:and|or)$/;
/** What may stand before a name at the beginning of its clause. */
export const opener = /^(?:in|the|by|for|from|to|of|with|within|at|but|and|while|whereas|however|whilst|although|similarly|finally|also|both|conversely|likewise)$/;

const conjunction = /^(?:and|but|while|whereas|whilst|although)$/;

/** Tokens of a bracket that says more of a study. */
const longestBracket = 60;
/** Tokens of a list of names, and of a bracket behind one, that are looked at. */
export const reach = 12;

/** "Cho (2021)." or "Cho (2021):", and nothing else. */
export const isTitle = ({ tokens, sentence, sentences }: Reading, { from, to }: Name): boolean =>
  sentences[sentence[from]!] === from && (sentence[to] !== sentence[from] || (/^[.:]$/.test(mark(tokens[to])) && sentence[to + 1] !== sentence[from]));

/**
 * The study that a row of a table is about.
 *
 * @param reading of its first cell
 * @param head of the column in which that stands
 */
export function studyOfRow(reading: Reading, head: string): string | undefined {
  const { tokens, prose } = reading;
  if (tokens.length > 0 && isNumbered(reading, 0)) return `${tokens[0]!.text} ${tokens[1]!.text}`;
  if (!mayName.test(prose.text)) return undefined;
  for (let i = 1; i < Math.min(tokens.length, reach); i += 1) {
    const author = isYear(tokens[i]!.text) ? authorBefore(reading, i) : undefined;
    if (author) return author.from === 0 ? `${author.name} ${tokens[i]!.text}` : undefined;
  }
  const [first] = tokens;
  return first && /\b(?:stud(?:y|ies)|trials?|rcts?|program(?:me)?s?)\b/i.test(head) && capitals.test(prose.text.slice(first.start, first.end)) ? first.text : undefined;
}

/** Whether a number that counts or a percentage stands among some tokens. */
export function holdsFigure({ tokens, roles }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const { number } = tokens[i]!;
    if (number && !number.inWords && (number.percent !== null || (number.count !== null && roles[i] === "free"))) return true;
  }
  return false;
}

/**
 * Every study that a reading names, in order; those that stand together as one without a key.
 *
 * @param starts the tokens with which clauses begin that may begin with a name
 */
export function namesIn(reading: Reading, starts: readonly number[]): Name[] {
  const { tokens, prose, partner } = reading;
  const names: Name[] = [];
  const known = new Set<string>();
  const add = (from: number, to: number, key: string, sure: boolean): void => {
    if (sure) known.add(key);
    const last = names.at(-1);
    // "STAR 2012" is an author and a year to us
    if (last?.from === from) names.pop();
    // what is named in a bracket is beside the point
    else if (last && last.to > from) return;
    const close = isOpening(tokens[to]) && partner[to]! > to && partner[to]! < to + longestBracket ? partner[to]! + 1 : to;
    const end = close > to && holdsFigure(reading, to, close) ? close : to;
    const first = leads(reading, from);
    const called = behindDescription(reading, end);
    names.push({ from, to: called, key, leads: first, sure, speaks: first && (/^[,:]$/.test(mark(tokens[end])) || reports.test(word(tokens[end])) || called > end || (word(tokens[from - 1]) === "in" && (isLocal(key) || !!tokens[end]?.number)) || (!!tokens[end]?.number && end > to)) });
  };
  /** What the author of a study is named with elsewhere: "Cole et al." is "Cole 2005". */
  const dated = new Map<string, string>();
  /** Those without a name are meant only where the clause speaks of them. */
  const addNameless = (from: number, to: number, key: string): void => {
    const last = names.at(-1);
    // "Cho (2021). A trial in Kenya enrolled …"
    if (last?.sure && reading.sentences[reading.sentence[last.from]! + 1] === from && isTitle(reading, last)) return;
    if (!leads(reading, from) && !isSetAgainst(reading, from)) return;
    const called = nameBehind(reading, from, to);
    if (called) dated.set(key, called.key);
    add(from, Math.max(called?.to ?? to, to), dated.get(key) ?? key, true);
  };
  const parallel = parallelNames(reading, starts);
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.kind === "mark") continue;
    const alike = token.capital ? parallel.get(i) : undefined;
    if (isNumbered(reading, i)) add(i, i + 2, `${token.text} ${tokens[i + 1]!.text}`, true);
    else if (alike) add(alike.from, alike.to, dated.get(alike.key) ?? alike.key, true);
    else if (isYear(token.text)) {
      const author = authorBefore(reading, i);
      if (author) {
        dated.set(author.name, `${author.name} ${token.text}`);
        add(author.from, author.to, `${author.name} ${token.text}`, true);
      }
    } else if (token.text === "al" && word(tokens[i - 1]) === "et") {
      const author = authorEnding(reading, mark(tokens[i - 2]) === "," ? i - 3 : i - 2);
      if (author) addNameless(author.from, mark(tokens[i + 1]) === "." ? i + 2 : i + 1, dated.get(author.name) ?? author.name);
    } else if (token.capital && token.end - token.start <= longestName && capitals.test(prose.text.slice(token.start, token.end)) && !labelWords.has(token.text)) {
      if (isOfTrial(reading, i, names)) add(i, i + 1, token.text, true);
      else if (standsAsTrial(reading, i)) add(i, i + 1, token.text, false);
    } else {
      const nameless = namelessAt(reading, i);
      if (nameless) addNameless(nameless.from, nameless.to, nameless.key);
    }
  }
  if (names.length === 0) return names;
  const numbered = numberedSiblings(names);
  const contrasted = contrastedNames(reading, names.flatMap((name) => (name.sure || name.key === undefined ? [] : { ...name, key: name.key })));
  return together(reading, names.map((name) => {
    const { key = "", sure, leads, speaks } = name;
    const told = known.has(key) || numbered.has(key) || contrasted.has(key);
    // "…, and in BETA 20 (40%)"
    return told && !sure ? { ...name, sure: true, speaks: speaks || (leads && contrasted.has(key)) } : name;
  }));
}

/** "A fifth trial (Hall 2015, Canada)", "the second trial, Hall 2015,": the name of a study that was told by its number. */
function nameBehind(reading: Reading, from: number, to: number): { to: number; key: string } | undefined {
  const { tokens, partner } = reading;
  const at = from + tokens.slice(from, to + 1).findIndex((t) => t.text === "," || isOpening(t));
  if (at < from) return undefined;
  const year = tokens.slice(at, at + nameReach).findIndex(({ text }) => isYear(text)) + at;
  const author = year > at ? authorBefore(reading, year) : undefined;
  // "(Hall 2015; Choi 2016)"
  return author?.from === at + 1 && mark(tokens[author.to]) !== ";" ? { to: Math.max(author.to, partner[at]! + 1), key: `${author.name} ${tokens[year]!.text}` } : undefined;
}

/** Tokens of a name: ", Hall et al., 2015". */
const nameReach = 8;

/** Behind "was the smallest trial", "is a large study": what stands at a token, and says what the study is; the token itself where it does not. */
function behindDescription({ tokens }: Reading, at: number): number {
  if (!/^(?:was|is)$/.test(word(tokens[at])) || !/^(?:an?|the|our)$/.test(word(tokens[at + 1]))) return at;
  for (let i = at + 2; i < at + trialReach && tokens[i]?.kind === "word"; i += 1) if (trial.test(word(tokens[i]))) return i + 1;
  return at;
}

/** "Trial 006", "Study 301": the number of a protocol, by which one trial of a drug is told from the others, and no arm from another. */
const isNumbered = ({ tokens }: Pick<Reading, "tokens">, i: number): boolean =>
  tokens[i]!.capital === true && trial.test(word(tokens[i])) && protocol.test(tokens[i + 1]?.text ?? "");

const protocol = /^\d{3,4}$/;

/** Scales whose steps are written like names. */
const gradings = /^(?:NYHA|CIN|ECOG|GOLD|BIRADS|TNM|FIGO|ASA|AJCC|MRC|WHO|PCR|STAGE|GRADE|CLASS|TYPE|PHASE|CKD|HSV|HPV|HIV)$/i;

/** "In PALM-1, …. In PALM-2, …": names of which the sentences speak, and that only a number tells apart. */
function numberedSiblings(names: readonly Name[]): ReadonlySet<string> {
  const byName = new Map<string, Set<string>>();
  for (const { key, sure, speaks } of names) {
    const name = sure || !speaks ? undefined : /^(\p{L}{3,})-\d{1,3}$/u.exec(key ?? "")?.[1];
    if (name !== undefined && !labelWords.has(name.toLowerCase()) && !gradings.test(name)) byName.set(name, (byName.get(name) ?? new Set()).add(key!));
  }
  return new Set([...byName.values()].flatMap((keys) => (keys.size > 1 ? [...keys] : [])));
}

/** The author before a year: "Garcia 2012", "Hall et al. (2015)", "Smith and Jones, 2009"; undefined where none stands there. */
function authorBefore(reading: Reading, i: number): { from: number; to: number; name: string } | undefined {
  const { tokens } = reading;
  let at = i - 1;
  let to = i + 1;
  if (isOpening(tokens[at]) && isClosing(tokens[to])) {
    at -= 1;
    to += 1;
  } else if (isOpening(tokens[at])) return undefined;
  if (mark(tokens[at]) === ",") at -= 1;
  let team = false;
  if (mark(tokens[at]) === "." && word(tokens[at - 1]) === "al") at -= 1;
  if (word(tokens[at]) === "al" && word(tokens[at - 1]) === "et") {
    at -= 2;
    team = true;
  } else if (others.test(word(tokens[at])) && word(tokens[at - 1]) === "and") {
    at -= 2;
    team = true;
  }
  if (team && mark(tokens[at]) === ",") at -= 1;
  const author = authorEnding(reading, at);
  return author && { from: author.from, to, name: author.name };
}

/** The author whose name ends at a token, and those beside: "Garcia RM", "Smith and Jones". */
function authorEnding({ tokens, prose }: Reading, last: number): { from: number; name: string } | undefined {
  let at = last;
  const isAuthor = (j: number): boolean => {
    const token = tokens[j];
    return token?.kind === "word" && token.capital && token.text.length > 1 && !stopWords.has(token.text) && !labelWords.has(token.text) && !noAuthor.test(token.text) && !peopleNouns.has(token.text) && !researchNouns.has(token.text);
  };
  // "Garcia RM 2012"
  if (isAuthor(at - 1) && tokens[at]?.capital && tokens[at]!.end - tokens[at]!.start < 3 && prose.text.slice(tokens[at]!.start, tokens[at]!.end) === tokens[at]!.text.toUpperCase()) at -= 1;
  if (!isAuthor(at)) return undefined;
  // "Smith and Jones 2009" is Smith's; "Choi 2012 and Davis 2015" are two
  const pair = word(tokens[at - 1]) === "and" || mark(tokens[at - 1]) === "&";
  if (pair && isAuthor(at - 2)) at -= 2;
  return { from: fromParticle(tokens, at), name: tokens[at]!.text };
}

/** The last token before some place that is not "the". */
const beforeThe = ({ tokens }: Reading, i: number): number => (word(tokens[i - 1]) === "the" ? i - 2 : i - 1);

/** "the STAR trial", "two trials were included: STAR (N = 640) and COMET (N = 455)", "- COMET (N = 455; 2:1): …" */
function isOfTrial(reading: Reading, i: number, names: readonly Name[]): boolean {
  const { tokens, sentence, sentences, partner, roles } = reading;
  if (trial.test(word(tokens[i + 1])) || trials.test(word(tokens[i + 1]))) return true;
  // "ORION (n = 540) reported it in 51"
  const behind = isOpening(tokens[i + 1]) && partner[i + 1]! > 0 && partner[i + 1]! < i + reach ? partner[i + 1]! : -1;
  if (behind > 0 && reports.test(word(tokens[behind + 1])) && word(tokens[i + 2]) === "n") return true;
  const at = beforeThe(reading, i);
  if (at < 0 || sentence[at] !== sentence[i]) {
    // a line's label whose bracket says how the people were divided
    const close = isOpening(tokens[i + 1]) ? partner[i + 1]! : -1;
    // "GAVOTTE (Malta) randomised 640 women": only a trial does
    const verb = close > 0 ? close + 1 : i + 1;
    if (/^randomi[sz]ed$/.test(word(tokens[verb])) && tokens[verb + 1]?.number) return true;
    if (close < 0 || close > i + reach || mark(tokens[close + 1]) !== ":") return false;
    for (let j = i + 2; j < close; j += 1) if (roles[j] === "ratio" || /^(?:per|each)$/.test(word(tokens[j]))) return true;
    return false;
  }
  const before = word(tokens[at]);
  if (trial.test(before) || trials.test(before)) return true;
  // the list goes on
  const last = names.at(-1);
  if (last?.sure && last.to <= at + 1 && sentence[last.from] === sentence[i] && isJoint(reading, last.to, i)) return true;
  if (mark(tokens[at]) !== ":" && !isOpening(tokens[at])) return false;
  for (let j = at - 1; j >= sentences[sentence[i]!]! && j > at - reach; j -= 1) if (trials.test(word(tokens[j]))) return true;
  return false;
}

/** "in STAR, …", "of COMET.": where the name of a study stands. */
function standsAsTrial({ tokens, sentence }: Reading, i: number): boolean {
  const first = i === 0 || sentence[i - 1] !== sentence[i];
  if (!first && !/^(?:in|of|from|by|and)$/.test(word(tokens[i - 1])) && !/^[:;]$/.test(mark(tokens[i - 1])) && !(mark(tokens[i - 1]) === "," && tokens[i + 1]?.number)) return false;
  const next = tokens[i + 1];
  return next === undefined || next.kind !== "word" || conjunction.test(next.text) || (first && reports.test(next.text));
}

/** Nothing but "and", "or", commas and "the" stands between. */
export function isJoint({ tokens }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (!joins.test(word(tokens[i])) && word(tokens[i]) !== "the" && !/^[,;&]$/.test(mark(tokens[i]))) return false;
  return true;
}

/** Names of which the same is said, "Choi 2012 and Davis 2015", as one; those with figures of their own behind them stay. */
function together(reading: Reading, names: readonly Name[]): Name[] {
  const joined: Name[] = [];
  for (const name of names) {
    const last = joined.at(-1);
    const same = last && reading.sentence[last.from] === reading.sentence[name.from] && last.sure === name.sure && isJoint(reading, last.to, name.from) && !isClosing(reading.tokens[last.to - 1]) && !isClosing(reading.tokens[name.to - 1]);
    if (same) joined[joined.length - 1] = { ...last, to: name.to, key: last.key === name.key ? last.key : undefined };
    else joined.push(name);
  }
  return joined;
}

/** Whether a name begins its clause. */
function leads({ tokens, sentence, inside, roles }: Reading, from: number): boolean {
  let counted = false;
  for (let i = from - 1; i >= 0 && i > from - reach && sentence[i] === sentence[from]; i -= 1) {
    const token = tokens[i]!;
    const w = word(token);
    if (token.kind === "mark") return !counted && (/^[,;:]$/.test(token.text) || (isOpening(token) && inside[from] !== i));
    // "Of 75 people in Garcia 2012, 41 (54.7%) improved"
    if (token.number && !token.number.percent && roles[i] === "free") counted = true;
    else if (!counted && conjunction.test(w)) return true;
    else if (counted && /^(?:of|among|amongst)$/.test(w) && (i === 0 || sentence[i - 1] !== sentence[i] || tokens[i - 1]!.kind === "mark" || conjunction.test(word(tokens[i - 1])))) return true;
    else if (!opener.test(w) && !trial.test(w) && !peopleNouns.has(w)) return false;
  }
  return !counted;
}
