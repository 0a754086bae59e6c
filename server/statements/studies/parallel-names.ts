/**
 * Studies that are told apart by nothing but that their sentences begin alike: "Study 1 treated 77 patients. … In Study 2, …", "In Leeds,
 * 77 patients … In Bristol, …", "Cho treated 77 patients. … Ruiz reported …". The first of them counts people of its own, and the others
 * are none of these.
 */
import { groupWords, labelWords, months, peopleNouns, placeNouns, researchNouns, stopWords, thingNouns } from "../lexicon.ts";
import { isCount } from "../pattern.ts";
import { isOpening, mark, word, type Reading } from "../reading/reading.ts";

/** Such a name in a reading, in tokens. */
export interface ParallelName {
  from: number;
  to: number;
  key: string;
}

/** A surname may begin with these: "van der Berg". */
export const particles: ReadonlySet<string> = new Set("da dal de del della den der di dos du el la le san ten ter van von".split(" "));

interface Candidate extends ParallelName {
  kind: "number" | "place" | "author";
}

/** What only who does research does: no drug and no test reports, or treats. */
const research = /^(?:treated|reported|reports|described|describes|enrol+ed|randomi[sz]ed|recruited|studied)$/;
/** What besides stands behind the number of a study: "Study 1 showed". */
const tells = /^(?:included|found|showed|had|observed|assigned|followed|was|were)$/;
/** What is done or shown by a study that is named by a number. */
export const tellsOfStudy = (w: string): boolean => research.test(w) || tells.test(w);
const joins: ReadonlySet<string> = new Set(["and", "but", "while", "whereas", "whilst"]);
/** Words without a capital behind which a clause that begins with a study goes on to its name: "in Garcia", "van der Berg". */
const opens: ReadonlySet<string> = new Set(["in", "by", "for", ...particles]);
/** No names of places, though they may have a capital: "In Total, …". */
const noPlace = /^(?:addition|general|total|contrast|summary|conclusion|practice|brief|short|particular|parallel|turn|fact|results?|methods?|overall|univariate|multivariate|multivariable|staff|nobody|none|half|most|many|everyone|everybody|somebody|someone|analysis|who|ours|authorities)$/;

const begins = /(?:^|[.;:,!?)\]]\s|\b(?:[Aa]nd|[Bb]ut|[Ww]hile|[Ww]hereas|[Ww]hilst)\s)(?:[Ii]n (?:the )?\p{Lu}|(?:[Ii]n )?(?:Study|Trial|STUDY|TRIAL) \d|\p{Lu}[\p{L}'’-]{2,30} (?:treated|reported|reports|described|describes|enrol+ed|randomi[sz]ed|recruited|studied)\b)/gu;

/** Whether a text may name studies so: two of its clauses begin so. */
export function mayBeParallel(text: string): boolean {
  begins.lastIndex = 0;
  return begins.test(text) && begins.test(text);
}

const none: ReadonlyMap<number, ParallelName> = new Map();

/**
 * The studies that begin their clauses alike, by their first tokens; none where there are not two of a kind.
 *
 * @param starts the tokens with which clauses begin that may begin with a name
 */
export function parallelNames(reading: Reading, starts: readonly number[]): ReadonlyMap<number, ParallelName> {
  const found: Candidate[] = [];
  for (const i of starts) {
    const name = numberedAt(reading, i) ?? placeAt(reading, i) ?? authorAt(reading, i);
    if (name) found.push(name);
  }
  if (found.length < 2 || !mayBeParallel(reading.prose.text)) return none;
  const names = new Map<number, ParallelName>();
  for (const kind of ["number", "place", "author"] as const) {
    const own = found.filter((name) => name.kind === kind);
    if (new Set(own.map(({ key }) => key)).size > 1 && countsPeople(reading, own[0]!) && !isSizedBefore(reading, own[0]!)) for (const { from, to, key } of own) names.set(from, { from, to, key });
  }
  return names;
}

/** It stands first in its sentence, or behind a mark or a conjunction. */
function beginsClause({ tokens, sentence }: Reading, i: number): boolean {
  if (i === 0 || sentence[i - 1] !== sentence[i]) return true;
  const { kind, text } = tokens[i - 1]!;
  return kind === "mark" ? text === "," || text === ";" || text === ":" : joins.has(text);
}

/** The tokens with which clauses of a reading begin that may begin with a name. */
export function clauseStarts(reading: Reading): number[] {
  const starts: number[] = [];
  for (const [i, { kind, capital, text }] of reading.tokens.entries()) if (kind === "word" && (capital || opens.has(text)) && beginsClause(reading, i)) starts.push(i);
  return starts;
}

/** "Study 1 treated", "in Study 2," */
function numberedAt({ tokens }: Reading, i: number): Candidate | undefined {
  const from = word(tokens[i]) === "in" ? i + 1 : i;
  const number = tokens[from + 1];
  if (!tokens[from]?.capital || !/^(?:study|trial)$/.test(word(tokens[from])) || !number?.number || number.number.percent !== null) return undefined;
  return goesOn(tokens, from + 2, from > i) ? { kind: "number", from, to: from + 2, key: `${word(tokens[from])} ${number.text}` } : undefined;
}

/** "In Leeds, …", "in New York 20 …" */
function placeAt({ tokens }: Reading, i: number): Candidate | undefined {
  if (word(tokens[i]) !== "in") return undefined;
  const from = i + 1;
  let to = from;
  while (to < from + 2 && isName(tokens[to])) to += 1;
  return to > from && (mark(tokens[to]) === "," || tokens[to]?.number?.percent === null) ? { kind: "place", from, to, key: tokens.slice(from, to).map(word).join(" ") } : undefined;
}

/** "Cho treated 77 patients" */
const authorAt = ({ tokens }: Reading, i: number): Candidate | undefined =>
  (isName(tokens[i]) && !/(?:s|ing)$/.test(word(tokens[i])) && research.test(word(tokens[i + 1])) ? { kind: "author", from: i, to: i + 1, key: word(tokens[i]) } : undefined);

/** A word with a capital that is none of the language of research. */
export const isName = (token: Reading["tokens"][number] | undefined): boolean => {
  const w = word(token);
  return w.length > 2 && token!.capital && !noPlace.test(w) && !months.test(w) && !common.some((words) => words.has(w));
};

const common: readonly ReadonlySet<string>[] = [stopWords, labelWords, peopleNouns, thingNouns, researchNouns, placeNouns, groupWords];

const goesOn = (tokens: Reading["tokens"], at: number, inside: boolean): boolean => (inside ? mark(tokens[at]) === "," || !!tokens[at]?.number : tellsOfStudy(word(tokens[at])));

/** Tokens of a clause within which its people are counted, and words between their number and their noun. */
const clauseReach = 16;
const nounReach = 3;
const shareReach = 4;

/** "We enrolled 60 in Oslo and 40 in Turin. In Oslo, …": a place of one study, whose size it gave before. */
const isSizedBefore = (reading: Reading, { kind, from }: Candidate): boolean =>
  kind === "place" && reading.tokens.some((token, i) => i < from - 1 && token.text === reading.tokens[from]!.text && word(reading.tokens[i - 1]) === "in" && [2, 3].some((d) => isCount(reading, i - d)));

/** "20 patients (10%) withdrew", "15 women relapsed (35%)": its share of a whole stands behind a count. */
function isShared({ tokens }: Reading, i: number): boolean {
  let open = i + 1;
  while (open <= i + shareReach && tokens[open]?.kind === "word") open += 1;
  return isOpening(tokens[open]) && !!tokens[open + 1]?.number?.percent;
}

/** Whether people are counted right behind a name, "Cho treated 77 women", before any percentage. */
function countsPeople(reading: Reading, { to }: Candidate): boolean {
  const { tokens, sentence } = reading;
  for (let i = to; i < to + clauseReach && sentence[i] === sentence[to]; i += 1) {
    if (tokens[i]!.number?.percent) return false;
    // "of the 90 men" who were told of before
    if (!isCount(reading, i) || tokens[i + 1]?.kind === "mark" || /^(?:the|these|those)$/.test(word(tokens[i - 1])) || isShared(reading, i)) continue;
    for (let j = i + 1; j <= i + nounReach; j += 1) if (peopleNouns.has(word(tokens[j]))) return true;
  }
  return false;
}
