/** Words reduced to what they share with other mentions of the same thing. */
import { compact } from "../lists.ts";
import type { Token } from "../numerals/tokens.ts";
import { dissolved, dosageForms, groupWords, peopleNouns, stopWords } from "./lexicon.ts";

/** "Responders'" → "responder", "studies" → "study". Deliberately shallow: a wrong match costs more than a missed one. */
export function stem(word: string): string {
  let w = word.replace(/['’]s?$/, "");
  if (w.length > 4 && w.endsWith("ies")) w = `${w.slice(0, -3)}y`;
  else if (w.length > 3 && w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")) w = w.slice(0, -1);
  return w;
}

/** The stems of the nouns for people. */
export const peopleStems: ReadonlySet<string> = new Set([...peopleNouns].map(stem));

const unnamed = /^(?:study|treatment|patient|age|risk|dose|trial|the|of|in|and|or|for|to|with)$/;

const onePerson = /^(?:patient|participant|subject|person|woman|man|child|infant|case)$/;

/** "In the placebo arm 20 dropouts" */
const events = /^(?:deaths|events|relapses|infections|withdrawals|drop-?outs)$/;

/**
 * Whether the number at token `i`, behind a word such as "group", is the group's name: "group 2", "in dose group 3 (12%)".
 * In "the placebo group 14 patients (13%)" the group has a name already, and the number counts.
 */
export function namesNumber(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 2];
  // "of the 43 in the study group 1 patient (2.3%)"
  if (tokens[i]!.number?.count === 1 && !tokens[i - 1]!.capital && onePerson.test(tokens[i + 1]?.text ?? "")) return false;
  if (before?.kind !== "word" || unnamed.test(before.text) || tokens[i - 1]!.capital) return true;
  if (stopWords.has(before.text) && !/^(?:new|alone)$/.test(before.text)) return true;
  const next = tokens[i + 1];
  // "in the drug group 22 of 32 improved"
  const of = next?.text === "out" ? i + 2 : i + 1;
  if (tokens[of]?.text === "of" && (tokens[of + 1]?.number ?? tokens[of + 2]?.number)) return false;
  return !(next && (peopleNouns.has(next.text) || events.test(next.text) || (/^[([]$/.test(next.text) && tokens[i + 2]?.number?.percent)));
}

/** "E. coli": a genus and its species. */
const beginsSpecies = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]!.capital && tokens[i + 1]?.text === "." && tokens[i + 2]?.kind === "word" && !tokens[i + 2]!.capital;

/** The species that stems name, "e. coli". */
export function speciesIn(stems: readonly string[]): string[] {
  const species: string[] = [];
  for (let i = 0; i + 1 < stems.length; i += 1) if (/^[a-z]\.$/.test(stems[i]!)) species.push(`${stems[i]} ${stems[i + 1]}`);
  return species;
}

/**
 * Stems of the words in tokens [from, to), in order; hyphenated words also give their parts. "arm A", "Cohort 2",
 * "group III" become one stem ("#a", "#2", "#iii"), because the letter alone means nothing. "E. coli" gives "e." and "coli".
 */
export function stemsOf(tokens: readonly Token[], from: number, to: number): string[] {
  const stems: string[] = [];
  for (let i = Math.max(from, 0); i < to && i < tokens.length; i += 1) {
    const token = tokens[i]!;
    if (token.kind === "mark") continue;
    const previous = i > 0 ? tokens[i - 1] : undefined;
    if (previous?.kind === "word" && (groupWords.has(previous.text) || previous.text === "part") && (token.number ? !token.number.percent && token.number.count !== null && token.number.count < 30 && namesNumber(tokens, i) : /^([a-z]|i{1,3}|iv|v)$/.test(token.text))) {
      stems.push(`#${token.number ? token.number.value : token.text}`);
      continue;
    }
    if (token.kind === "number") {
      // 250 mg against 500 mg: a number can name an arm
      if (!token.number!.percent) stems.push(token.number!.value);
      // "the 5% gel", "atropine 1%"
      else if ([tokens[i + 1], previous].some((t) => t?.kind === "word" && (dissolved.test(t.text) || dosageForms.test(t.text)))) stems.push(`${token.number!.value}%`);
      continue;
    }
    if (token.text.length === 1) {
      if (beginsSpecies(tokens, i)) stems.push(`${token.text}.`);
      // "arms A and B"; not the article at the beginning of a sentence, nor P < 0.05
      else if (token.capital && /^[a-h]$/.test(token.text) && previous !== undefined && previous.text !== ".") stems.push(`#${token.text}`);
      continue;
    }
    stems.push(stem(token.text));
    // "non-smokers" are no smokers
    if (token.text.includes("-") && !token.text.startsWith("non-")) for (const piece of token.text.split("-")) if (piece.length > 1 || /\d/.test(piece)) stems.push(stem(piece));
  }
  return compact(stems);
}
