/**
 * Which study the words speak of: "Garcia 2012 randomised 75 to yoga", "deaths occurred in 12 (3.8%) in STAR and in 21 (6.9%) in
 * COMET". A study is named by an author and a year, or by a name in capitals; where its name stands tells which figures of the
 * sentence are its own, and a sentence that begins with it hands it on to those that follow.
 */
import { append, firstIndex } from "../../lists.ts";
import { contrastedNames } from "./contrasted-names.ts";
import { labelWords, peopleNouns, researchNouns, stopWords } from "../lexicon.ts";
import { fromParticle, loneAuthors } from "./lone-authors.ts";
import { isSetAgainst, mayBeNameless, namelessAt } from "./nameless-studies.ts";
import { clauseStarts, mayBeParallel, parallelNames } from "./parallel-names.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";

/** The studies that a figure may be of. */
export interface Studies {
  /** The likeliest first: a name in capitals is one only where the text says elsewhere that it is a study's. */
  names: readonly string[];
  /** Names in capitals beside it. Where one of them is a study's, nothing but that the figure is said of it is sure. */
  beside: readonly string[];
  /** The first of the names is surely a study's, and what the clause speaks of. */
  sure: boolean;
  /** The one that is surely a study's: people who are counted here are its own. */
  introduced: string | undefined;
}

/** A study's name in a reading, in tokens. */
interface Name {
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
const mayNameAny = (text: string): boolean => mayBeNameless(text) || mayName.test(text) || mayBeParallel(text);

const year = /^(?:19|20)\d\d[a-z]?$/;
/** Asked of every word and number: few begin like one. */
const isYear = (text: string): boolean => (text.charCodeAt(0) === 49 || text.charCodeAt(0) === 50) && year.test(text);
/** Begin with a capital before a year, and are nobody. */
const noAuthor = /^(?:since|until|till|early|late|mid|spring|autumn|fall|year|years|update|updated|copyright|version|edition|published|search|criteria|guidelines?|classification|cochrane|medline|embase)$/;
const others = /^(?:colleagues|coworkers|co-workers|others|associates)$/;
const capitals = /^\p{Lu}{3}[\p{Lu}\d]*(?:[-‐‑][\p{Lu}\d]+)*$/u;
/** Longest name in capitals. */
const longestName = 24;

const trial = /^(?:trial|study|rct)$/;
const trials = /^(?:trials|studies|rcts)$/;
/** What the name of a study goes on with where the sentence speaks of it. */
const reports = /^(?:reported|reports|found|observed|noted|described|describes|showed|enrol+ed|randomi[sz]ed|recruited|included|assigned|allocated|compared|studied|treated|followed|evaluated|tested|screened|had|saw|allotted|analy[sz]ed|examined|assessed|gave|yielded|produced|took|investigated)$/;
/** Words of what a study is said to be. */
const trialReach = 6;
const joins = /^(?:and|or)$/;
/** What may stand before a name at the beginning of its clause. */
const opener = /^(?:in|the|by|for|from|to|of|with|within|at|but|and|while|whereas|however|whilst|although|similarly|finally|also|both|conversely|likewise)$/;
const conjunction = /^(?:and|but|while|whereas|whilst|although)$/;
/** What divides the figures of one study from those of another: "30 (40%), compared with 20 (30%) in King 2013". */
const divides = /^(?:compared|against|while|whereas|whilst|than|unlike|but|although)$/;
/** Of all studies, of one without a name, or of what the reviewers did. */
const ofAll = /^(?:overall|pooled|altogether|combined|together|across|we|our)$/;

/** Tokens of a bracket that says more of a study. */
const longestBracket = 60;
/** Tokens of a list of names, and of a bracket behind one, that are looked at. */
const reach = 12;

/** What a reading says of studies. */
export interface StudiesFound {
  /** The study of any place. */
  at: (offset: number) => Studies | undefined;
  /** The author without a year of whom any place may speak: "In Garcia, …". */
  authorAt: (offset: number) => string | undefined;
  /** The token from which the text speaks of another study than at token `from`; `to`, where it does not before. */
  turnBehind: (from: number, to: number) => number;
  /** The brackets behind their names, by their opening tokens: "Ivanov 2019 (78 active, 76 placebo)". */
  brackets: readonly number[];
}

/** Finds the studies that a reading names; undefined where there are none. */
export function studiesIn(reading: Reading): StudiesFound | undefined {
  const starts = clauseStarts(reading);
  const named = namesIn(reading, starts);
  // few texts name any, and their words take longer to ask than their tokens
  const names = named.length > 0 && mayNameAny(reading.prose.text) ? named : [];
  const authors = loneAuthors(reading, starts);
  if (names.length === 0 && authors.length === 0) return undefined;
  const { tokens, sentence } = reading;
  const sure = names.filter((name) => name.sure);
  const unsure = names.filter((name) => !name.sure && name.key !== undefined);
  const said = assigned(reading, sure);
  // a name in capitals may be anything; where it is a study's, it counts
  const maybe = unsure.length > 0 ? assigned(reading, names) : said;
  const ofAuthors = authors.length > 0 ? assigned(reading, [...sure, ...authors.map((name): Name => ({ ...name, leads: true, sure: false, speaks: false }))].sort((a, b) => a.from - b.from)) : [];
  const inSentence = new Set(authors.map(({ from, key }) => `${sentence[from]!} ${key}`));
  /** The names in capitals since the last one that is sure. */
  const besides = (token: number): readonly string[] => {
    const since = sure[firstIndex(sure, ({ from }) => sentence[from]! > sentence[token]!) - 1];
    const until = firstIndex(unsure, ({ from }) => sentence[from]! > sentence[token]!);
    return unsure.slice(Math.max(0, until - mostBeside), until).filter(({ from }) => !since || sentence[from]! >= sentence[since.from]!).map(({ key }) => key!);
  };
  return {
    at: (offset) => {
      const token = firstIndex(tokens, (t) => t.start >= offset);
      const own = stretchAt(said, token);
      const other = unsure.length > 0 ? stretchAt(maybe, token) : own;
      const found = [...new Set([other, own].flatMap((stretch) => stretch?.key ?? []))];
      if (found.length === 0) return undefined;
      const beside = unsure.length > 0 ? besides(token) : none;
      return { names: found, beside, sure: own?.speaks === true && beside.length === 0, introduced: own?.key === other?.key ? own?.key : undefined };
    },
    authorAt: (offset) => {
      const token = firstIndex(tokens, (t) => t.start >= offset);
      const stretch = ofAuthors.length > 0 ? stretchAt(ofAuthors, token) : undefined;
      // in its own sentence, and in none that goes on
      return stretch?.key !== undefined && inSentence.has(`${sentence[token]!} ${stretch.key}`) ? stretch.key : undefined;
    },
    turnBehind: (from, to) => {
      const here = stretchAt(said, from);
      const first = firstIndex(said, (stretch) => stretch.from > from);
      for (let k = first; k < Math.min(said.length, first + mostTurns) && said[k]!.from < to; k += 1) {
        const { key, speaks, from: at } = said[k]!;
        if (key !== here?.key && speaks && (here !== undefined || isSetAgainst(reading, at + 1) || isBehindSemicolon(reading, at))) return at;
      }
      return to;
    },
    brackets: sure.flatMap(({ to }) => (isClosing(tokens[to - 1]) ? reading.partner[to - 1]! : [])),
  };
}

/** Stretches behind a frame that are looked at for a turn to another study. */
const mostTurns = 40;

/** What is said of one study, in tokens. */
interface Stretch {
  from: number;
  to: number;
  key: string;
  speaks: boolean;
}

const none: readonly string[] = [];
/** Names in capitals that are kept in mind. */
const mostBeside = 8;

const stretchAt = (stretches: readonly Stretch[], token: number): Stretch | undefined => {
  const stretch = stretches[firstIndex(stretches, ({ to }) => to > token)];
  return stretch && stretch.from <= token ? stretch : undefined;
};

/** What is said of which study, in the order of the text: in the sentences that name one, and in those that go on about it. */
function assigned(reading: Reading, names: readonly Name[]): Stretch[] {
  const { tokens, sentences } = reading;
  const stretches: Stretch[] = [];
  let subject: string | undefined;
  let titled = false;
  let at = 0;
  for (let s = 0; s < sentences.length; s += 1) {
    const start = sentences[s]!;
    const end = sentences[s + 1] ?? tokens.length;
    const own: Name[] = [];
    for (; at < names.length && names[at]!.from < end; at += 1) own.push({ ...names[at]! });
    if (own.length === 0) {
      if (subject !== undefined && speaksOfOthers(reading, titled ? behindTitle(reading, start, end) : start, end)) subject = undefined;
      titled = false;
      if (subject !== undefined) stretches.push({ from: start, to: end, key: subject, speaks: false });
      continue;
    }
    for (const { from, to, name: { key, sure, speaks } } of shared(reading, own, start, end)) if (key !== undefined) stretches.push({ from, to, key, speaks: sure && speaks });
    subject = own[0]!.leads && own.every(({ key }) => key === own[0]!.key) ? own[0]!.key : undefined;
    titled = isTitle(reading, own.at(-1)!);
  }
  return stretches;
}

/** "Cho (2021)." or "Cho (2021):", and nothing else. */
const isTitle = ({ tokens, sentence, sentences }: Reading, { from, to }: Name): boolean =>
  sentences[sentence[from]!] === from && (sentence[to] !== sentence[from] || (/^[.:]$/.test(mark(tokens[to])) && sentence[to + 1] !== sentence[from]));

/** "An international basket study": what the study is of whose name the sentence before was made. */
function behindTitle({ tokens }: Reading, from: number, to: number): number {
  if (!/^an?$/.test(word(tokens[from]))) return from;
  for (let i = from + 1; i < Math.min(to, from + reach); i += 1) if (trial.test(word(tokens[i]))) return i + 1;
  return from;
}

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

/** Which tokens of a sentence are said of which of its names, in order. */
function shared(reading: Reading, names: readonly Name[], start: number, end: number): { from: number; to: number; name: Name }[] {
  const found: { from: number; to: number; name: Name }[] = [];
  let from = start;
  // "15 (5.0%) and 4 (2.0%) in Smith 2010 (n = 300) and Jones 2011 (n = 200)": each of its own, in their order
  const isListed = (k: number): boolean => names[k] !== undefined && names[k + 1] !== undefined && isJoint(reading, names[k].to, names[k + 1]!.from);
  // "STAR 40 (20%), COMET 60 (30%)": each right in front of its own
  const isRow = names.length > 1 && names.every(({ to }) => reading.tokens[to]?.number);
  for (const [k, name] of names.entries()) {
    const previous = names[k - 1];
    if (isRow && /^(?:,|and)$/.test(reading.tokens[name.from - 1]?.text ?? "")) name.leads = true;
    if (holdsFigure(reading, from, name.from)) {
      if (previous && name.leads) append(found, undivided(reading, from, isRow ? beforeUnknown(reading, from, name.from) : name.from, previous));
      else if (!name.leads && !isListed(k)) {
        const division = behindDivision(reading, from, name.from);
        // "STAR reported 12 (3.8%), and 20 (6.3%) were seen in COMET" may be divided anywhere
        // and what is set against it is as surely of the second
        const own = division > from ? { ...name, speaks: true } : name;
        if (previous?.leads && division > from) append(found, undivided(reading, from, division, previous));
        if (!previous?.leads || division > from) found.push({ from: division, to: name.from, name: own });
      }
      // "Of 75 people in Garcia 2012, …": they are its own
      else if (k === 0 && !holdsPercent(reading, from, name.from)) found.push({ from, to: name.from, name });
    } else if (k === 0) name.leads = true;
    found.push({ from: name.from, to: name.to, name });
    from = name.to;
  }
  const last = names.at(-1)!;
  if ((last.leads && !isListed(names.length - 2)) || names.length === 1) append(found, undivided(reading, from, isRow ? beforeUnknown(reading, from, end) : end, last));
  return found;
}

/** Up to ", and RIVER 30 (30%)" in a row of names and figures: the figures behind a name that is not known are of none of them. */
function beforeUnknown({ tokens, prose }: Reading, from: number, to: number): number {
  for (let i = from + 1; i < to; i += 1) {
    const { kind, capital, start, end } = tokens[i]!;
    if (kind === "word" && capital && end - start <= longestName && tokens[i + 1]?.number && /^(?:[,;]|and)$/.test(tokens[i - 1]!.text) && capitals.test(prose.text.slice(start, end))) return i;
  }
  return to;
}

/** What follows a name up to where the sentence turns to other studies. */
const undivided = (reading: Reading, from: number, to: number, name: Name): { from: number; to: number; name: Name }[] =>
  (speaksOfOthers(reading, from, to) ? [] : [{ from, to, name }]);

/** "…; in Brown 2012, …": only words that may stand before a name are between it and the end of the clause before. */
function isBehindSemicolon({ tokens }: Reading, i: number): boolean {
  let at = i - 1;
  while (at > i - reach && opener.test(word(tokens[at]))) at -= 1;
  return mark(tokens[at]) === ";";
}

/** Behind the last word that divides what is said of two studies. */
function behindDivision({ tokens }: Reading, from: number, to: number): number {
  for (let i = to - 1; i >= from; i -= 1) if (divides.test(word(tokens[i])) || mark(tokens[i]) === ";") return i + 1;
  return from;
}

/** Whether a number that counts or a percentage stands among some tokens. */
function holdsFigure({ tokens, roles }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const { number } = tokens[i]!;
    if (number && !number.inWords && (number.percent !== null || (number.count !== null && roles[i] === "free"))) return true;
  }
  return false;
}

const holdsPercent = ({ tokens }: Reading, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (tokens[i]!.number?.percent) return true;
  return false;
};

/** "Across the trials", "a second trial", "we": not of the study that was spoken of before. */
function speaksOfOthers({ tokens }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const w = word(tokens[i]);
    // "in both groups together"
    if (trials.test(w) || (ofAll.test(w) && !/^(?:groups|arms)$/.test(word(tokens[i - 1])))) return true;
    // "in this larger trial"
    if (trial.test(w) && !/^(?:the|this|that|same|-)$/.test(word(tokens[i - 1])) && word(tokens[i - 2]) !== "this" && !tokens[i - 1]?.capital) return true;
  }
  return false;
}

/**
 * Every study that a reading names, in order; those that stand together as one without a key.
 *
 * @param starts the tokens with which clauses begin that may begin with a name
 */
function namesIn(reading: Reading, starts: readonly number[]): Name[] {
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
    names.push({ from, to: called, key, leads: first, sure, speaks: first && (/^[,:]$/.test(mark(tokens[end])) || reports.test(word(tokens[end])) || called > end || (!!tokens[end]?.number && (end > to || word(tokens[from - 1]) === "in"))) });
  };
  /** What the author of a study is named with elsewhere: "Cole et al." is "Cole 2005". */
  const dated = new Map<string, string>();
  /** Those without a name are meant only where the clause speaks of them. */
  const addNameless = (from: number, to: number, key: string): void => {
    const last = names.at(-1);
    // "Cho (2021). A trial in Kenya enrolled …"
    if (last?.sure && reading.sentences[reading.sentence[last.from]! + 1] === from && isTitle(reading, last)) return;
    if (leads(reading, from) || isSetAgainst(reading, from)) add(from, to, key, true);
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
function isJoint({ tokens }: Reading, from: number, to: number): boolean {
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
