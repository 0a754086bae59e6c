/**
 * A prose text made ready for the recognisers: its tokens, its sentences, its brackets and the role of each number.
 */
import { tokenize, type Token } from "../../numerals/tokens.ts";
import type { Prose } from "../../markdown/types.ts";
import { roleOf } from "./roles.ts";
import { sentenceStarts } from "./sentences.ts";
import { joinThousands } from "./thousands.ts";
import type { Reading, Role } from "./types.ts";
import { isClosing, isOpening, mark } from "./words-and-marks.ts";
import { looksLikeYear } from "./years.ts";

// what a recogniser needs besides
export type { Reading } from "./types.ts";
export { isClosing, isDash, isOpening, mark, word, wordBefore } from "./words-and-marks.ts";

const closing: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
/** An unclosed inner bracket does not spoil the outer one: so many open brackets are looked at for a partner. */
const mostUnclosed = 4;

/** The partner of each bracket, and the bracket around each token. Unclosed brackets hold nothing. */
function bracketsOf(tokens: readonly Token[]): Pick<Reading, "partner" | "inside"> {
  const n = tokens.length;
  // made at their length: most texts are cells of a few tokens, and a list that grows makes room for many
  const partner = new Array<number>(n);
  const inside = new Array<number>(n);
  const stack: number[] = [];
  let unclosed = false;
  for (let i = 0; i < n; i += 1) {
    partner[i] = -1;
    inside[i] = stack.length > 0 ? stack[stack.length - 1]! : -1;
    if (isOpening(tokens[i])) stack.push(i);
    else if (isClosing(tokens[i])) {
      const up = partnerIn(stack, tokens, i);
      if (up < 0) continue;
      partner[stack[up]!] = i;
      partner[i] = stack[up]!;
      unclosed ||= up < stack.length - 1;
      stack.length = up;
      inside[i] = stack.at(-1) ?? -1;
    }
  }
  if (unclosed || stack.length > 0) leaveUnclosed(partner, inside);
  return { partner, inside };
}

/** Where the bracket that token `i` closes stands among those that are open, or -1. */
function partnerIn(stack: readonly number[], tokens: readonly Token[], i: number): number {
  for (let up = stack.length - 1; up >= 0 && up >= stack.length - mostUnclosed; up -= 1) if (mark(tokens[stack[up]!]) === closing[tokens[i]!.text]) return up;
  return -1;
}

/** Puts what stands in unclosed brackets into those around them. */
function leaveUnclosed(partner: readonly number[], inside: number[]): void {
  for (let i = 0; i < inside.length; i += 1) {
    let open = inside[i]!;
    for (let up = 0; open >= 0 && partner[open]! < 0 && up < 8; up += 1) open = inside[open]!;
    inside[i] = open >= 0 && partner[open]! < 0 ? -1 : open;
  }
}

/** What stands around the tokens of a text, and what its numbers are. */
type Around = Omit<Reading, "prose" | "tokens">;

const around = (numbers: number[], partner: number[], inside: number[]): Around =>
  ({ sentence: partner.map(() => 0), sentences: [0], partner, inside, roles: partner.map(() => "free"), numbers });
const aroundNone = around([], [], []);
const aroundWord = around([], [-1], [-1]);
const aroundNumber = around([0], [-1], [-1]);
const aroundPair = around([0, 2], [-1, 3, -1, 1], [-1, -1, 1, -1]);

/** Most cells of tables hold one token or none, or a number with another in brackets, "12 (30)": what stands around these is the same for all of them. Their roles stay as they are: limits of an interval have no bracket between them. */
function aroundFew(tokens: readonly Token[]): Around | undefined {
  if (tokens.length < 2) return tokens.length === 0 ? aroundNone : tokens[0]!.number ? aroundNumber : aroundWord;
  return tokens.length === 4 && isPair(tokens) ? aroundPair : undefined;
}

/** "12 (30)", but not "Garcia (2012)", nor "12 (2012)" */
const isPair = (tokens: readonly Token[]): boolean =>
  tokens[0]!.number !== null && tokens[2]!.number !== null && isOpening(tokens[1]) && closing[tokens[3]!.text] === tokens[1]!.text && !looksLikeYear(tokens[2]!);

/** Makes a prose ready to be read. Linear in its text. */
export function readingOf(prose: Prose): Reading {
  const tokens = joinThousands(prose.text, tokenize(prose.text));
  const few = aroundFew(tokens);
  // each of its own name, so that all readings are made alike
  if (few) return { prose, tokens, sentence: few.sentence, sentences: few.sentences, partner: few.partner, inside: few.inside, roles: few.roles, numbers: few.numbers };
  const n = tokens.length;
  const { partner, inside } = bracketsOf(tokens);
  const sentences = sentenceStarts(tokens, inside);
  const sentence = new Array<number>(n);
  const roles = new Array<Role>(n);
  const numbers: number[] = [];
  // nothing but numbers and brackets, as in most cells
  let bare = true;
  let s = 0;
  for (let i = 0; i < n; i += 1) {
    if (i === sentences[s + 1]) s += 1;
    sentence[i] = s;
    roles[i] = "free";
    const token = tokens[i]!;
    if (token.number) numbers.push(i);
    else bare &&= isOpening(token) || isClosing(token);
  }
  const reading: Reading = { prose, tokens, sentence, sentences, partner, inside, roles, numbers };
  // each role may rest on those before it
  for (const i of numbers) if (!bare || looksLikeYear(tokens[i]!)) roles[i] = roleOf(reading, i);
  return reading;
}
