/** The stretches of a text that its names of studies govern: what is said of which of them. */
import { append, firstIndex } from "../../lists.ts";
import { mark, word, type Reading } from "../reading/reading.ts";
import { capitals, holdsFigure, isJoint, isTitle, longestName, reach, trial, trials, type Name } from "./study-names.ts";

/** What divides the figures of one study from those of another: "30 (40%), compared with 20 (30%) in King 2013". */
const divides = /^(?:compared|against|while|whereas|whilst|than|unlike|but|although)$/;
/** Of all studies, of one without a name, or of what the reviewers did. */
const ofAll = /^(?:overall|pooled|altogether|combined|together|across|we|our)$/;

/** What is said of one study, in tokens. */
interface Stretch {
  from: number;
  to: number;
  key: string;
  speaks: boolean;
}

/** The stretch in which a token stands, of those of a reading in their order. */
export const stretchAt = (stretches: readonly Stretch[], token: number): Stretch | undefined => {
  const stretch = stretches[firstIndex(stretches, ({ to }) => to > token)];
  return stretch && stretch.from <= token ? stretch : undefined;
};

/** What is said of which study, in the order of the text: in the sentences that name one, and in those that go on about it. */
export function assigned(reading: Reading, names: readonly Name[]): Stretch[] {
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

/** "An international basket study": what the study is of whose name the sentence before was made. */
function behindTitle({ tokens }: Reading, from: number, to: number): number {
  if (!/^an?$/.test(word(tokens[from]))) return from;
  for (let i = from + 1; i < Math.min(to, from + reach); i += 1) if (trial.test(word(tokens[i]))) return i + 1;
  return from;
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

/** Behind the last word that divides what is said of two studies. */
function behindDivision({ tokens }: Reading, from: number, to: number): number {
  for (let i = to - 1; i >= from; i -= 1) if (divides.test(word(tokens[i])) || mark(tokens[i]) === ";") return i + 1;
  return from;
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
