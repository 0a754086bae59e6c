/**
 * Which study the words speak of: "Garcia 2012 randomised 75 to yoga", "deaths occurred in 12 (3.8%) in STAR and in 21 (6.9%) in
 * COMET". A study is named by an author and a year, or by a name in capitals; where its name stands tells which figures of the
 * sentence are its own, and a sentence that begins with it hands it on to those that follow.
 */
import { firstIndex } from "../../lists.ts";
import { isClosing, mark, word, type Reading } from "../reading/reading.ts";
import { loneAuthors } from "./lone-authors.ts";
import { isSetAgainst } from "./nameless-studies.ts";
import { clauseStarts } from "./parallel-names.ts";
import { assigned, stretchAt } from "./stretches.ts";
import { mayNameAny, namesIn, opener, reach, type Name } from "./study-names.ts";

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

const none: readonly string[] = [];
/** Names in capitals that are kept in mind. */
const mostBeside = 8;

/** "…; in Brown 2012, …": only words that may stand before a name are between it and the end of the clause before. */
function isBehindSemicolon({ tokens }: Reading, i: number): boolean {
  let at = i - 1;
  while (at > i - reach && opener.test(word(tokens[at]))) at -= 1;
  return mark(tokens[at]) === ";";
}
