/** What is known of a reading in which sizes are looked for, and the phrase in which one of them stands. */
import type { Token } from "../../numerals/tokens.ts";
import type { NamedArm } from "../named-arms.ts";
import type { Reading } from "../reading/reading.ts";
import { stemsOf } from "../stems.ts";
import type { SizeMention } from "../types.ts";
import type { GroupInOrder } from "./behind-figures.ts";

/** A reading in which sizes are looked for, with what is known of its numbers. All are tokens. */
export interface SizeSearch {
  reading: Reading;
  /** Counts and denominators of statements, and the percentage of each denominator. */
  countOf: ReadonlySet<number>;
  denominators: ReadonlySet<number>;
  percentOf: ReadonlyMap<number, number>;
  /** Numbers of a list of named groups, and of one that their order tells apart. */
  named: ReadonlySet<number>;
  inOrder: ReadonlyMap<number, GroupInOrder>;
  /** Arms of a list that a sentence or a label introduces. */
  introduced: ReadonlyMap<number, NamedArm>;
  /** Those who left. */
  gone: ReadonlySet<number>;
  /** What has been found; what follows may tell more of the last. */
  sizes: SizeMention[];
  /** The last size that is no count, and the last whose verb is left out; far in front where there is none. */
  lastSize: number;
  lastMiddle: number;
}

/** Where a size stands, and the words that name its people. */
export interface SizePhrase {
  form: SizeMention["form"];
  /** Its tokens. */
  from: number;
  to: number;
  /** The noun that is counted. */
  noun: string;
  /** The words that say whose size it is, and their stems. */
  words: readonly Token[];
  label: string[];
  /** It is one of several groups, told apart by their order or their names. */
  respective: boolean;
  /** Alone on its line behind a label. */
  labelled: boolean;
  /** Their short name stands in front of their noun: "40 healthy (HC) subjects". */
  shortNamed: boolean;
}

/** The phrase of a number of which no more is known. */
export const phraseAt = (form: SizePhrase["form"], i: number): SizePhrase => ({ form, from: i, to: i + 1, noun: "", words: [], label: [], respective: false, labelled: false, shortNamed: false });

/** Lets the tokens [from, to) name the people of a phrase. */
export function nameBy(phrase: SizePhrase, { tokens }: Reading, from: number, to: number): SizePhrase {
  phrase.words = tokens.slice(from, to);
  phrase.label = stemsOf(tokens, from, to);
  return phrase;
}

/** A number whose people are named behind it, up to token `end`. */
export function namedUpTo({ reading }: SizeSearch, i: number, end: number): SizePhrase {
  const phrase = nameBy(phraseAt("bare", i), reading, i + 1, end);
  phrase.to = end;
  return phrase;
}

/** The same of one of several groups. */
export function groupUpTo(search: SizeSearch, i: number, end: number): SizePhrase {
  const phrase = namedUpTo(search, i, end);
  phrase.respective = true;
  return phrase;
}

/** Whether the number at a token is none of a statement. */
export const isFree = ({ countOf, denominators }: SizeSearch, i: number): boolean => !countOf.has(i) && !denominators.has(i);

/** Whether the size before a number stands in its sentence. */
export const isInSentenceOfLast = ({ reading: { sentence }, lastSize }: SizeSearch, i: number): boolean => sentence[lastSize] === sentence[i];
