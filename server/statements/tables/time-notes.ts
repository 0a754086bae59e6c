/** Notes below a table that give the people of each point in time: "n = 98, 95 and 90 at weeks 4, 8 and 12", "Week 4, n = 98; week 8, n = 95". */
import type { Token } from "../../numerals/tokens.ts";
import { numberMention } from "../found.ts";
import { isCount } from "../pattern.ts";
import { mark, word, type Reading } from "../reading/reading.ts";
import type { NumberMention } from "../types.ts";

/** Whether a text may hold such a note: few do. */
export const mayTellTimes = (text: string): boolean => (text.includes("=") || text.includes(":")) && /\bn\s?[=:]/i.test(text) && /\b(?:weeks?|months?|days?|years?|visits?|cycles?)\s\d/i.test(text);

const units = /^(?:week|month|day|year|visit|cycle)s?$/;
const prepositions = /^(?:at|in|on|for)$/;
/** Columns of times that are looked for. */
const mostTimes = 24;

const singular = (unit: string): string => unit.replace(/s$/, "");
const joins = (token: Token | undefined): boolean => mark(token) === "," || word(token) === "and";

/**
 * The points in time and the number of people at each, in the order of a sentence; empty where every number is not one or the
 * other, or where there are not as many of both.
 *
 * @param from,to offsets of the sentence
 */
export function sizesOfTimes(reading: Reading, from: number, to: number): { times: string[]; sizes: NumberMention[] } {
  const { tokens } = reading;
  const none = { times: [], sizes: [] };
  const first = tokens.findIndex(({ start }) => start >= from);
  const times: string[] = [];
  const sizes: NumberMention[] = [];
  let named = false;
  /** Of the times that are listed, "weeks 4, 8 and 12". */
  let unit = "";
  for (let i = Math.max(0, first); i < tokens.length && tokens[i]!.end <= to; i += 1) {
    const token = tokens[i]!;
    named ||= word(token) === "n" && /^[=:]$/.test(mark(tokens[i + 1]));
    if (word(token) === "baseline") times.push("baseline");
    if (!token.number) continue;
    if (units.test(word(tokens[i - 1]))) unit = singular(word(tokens[i - 1]));
    // "98 at week 4, 95 at week 8"
    else if (mark(tokens[i - 1]) === "=" || mark(tokens[i - 1]) === ":" || prepositions.test(word(tokens[i + 1])) || !joins(tokens[i - 1])) unit = "";
    if (unit !== "" && token.number.count !== null) times.push(`${unit} ${token.number.count}`);
    else if (isCount(reading, i) && token.number.count! > 0 && !token.number.inWords) sizes.push(numberMention(reading, i));
    else return none;
    if (times.length > mostTimes || sizes.length > mostTimes) return none;
  }
  return named && times.length > 1 && times.length === sizes.length && new Set(times).size === times.length ? { times, sizes } : none;
}

const inHead = /\b(week|month|day|year|visit|cycle)s? ?(\d{1,3})\b|\b(\d{1,3})[- ](week|month|day|year)s?\b|\b(baseline)\b/i;

/** The point in time that the head of a column names: "Week 4", "4 weeks", "Baseline"; empty where it names none. */
export function timeOf(head: string): string {
  const [, unit, at, first, behind, baseline] = inHead.exec(head) ?? [];
  if (baseline) return "baseline";
  return unit ? `${unit.toLowerCase()} ${Number(at)}` : behind ? `${behind.toLowerCase()} ${Number(first)}` : "";
}
