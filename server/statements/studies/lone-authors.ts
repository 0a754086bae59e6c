/**
 * Authors who are named without the year of their study, "In Garcia, …", "Hall's trial", "Cole reported". What they are called may be
 * anything, so they are meant only where the text counts the people of a "Garcia 2012", and of no other Garcia.
 */
import { isName, particles, tellsOfStudy, type ParallelName } from "./parallel-names.ts";
import { mark, word, type Reading } from "../reading/reading.ts";

/** What authors do besides those who treat. */
const tells = /^(?:recorded|gave|gives|published|counted|documented|saw)$/;
/** They may have defined what others count; and "Fever was seen in 12" is no author's. */
const noAuthor = /^(?:describe[sd]?|was|were)$/;
/** What is theirs besides what is called after them: "Garcia's trial", "Garcia's three groups", not "Bell's palsy". */
const theirs = /^(?:trials?|study|studies|cohort|series|report|data|results?|patients|participants|groups|arms)$/;
const mostParticles = 3;

/** Where a name begins whose last word stands at a token: "van der Berg". */
export function fromParticle(tokens: Reading["tokens"], at: number): number {
  let from = at;
  while (from > at - mostParticles && particles.has(word(tokens[from - 1]))) from -= 1;
  return from;
}

/**
 * The authors with whom clauses of a reading begin, where its sentence has no name besides: "Garcia saw none, as against 20 in Cole".
 *
 * @param starts the tokens with which clauses begin that may begin with a name
 */
export function loneAuthors(reading: Reading, starts: readonly number[]): ParallelName[] {
  const authors: ParallelName[] = [];
  for (const i of starts) {
    const author = authorAt(reading, i);
    if (author) authors.push(author);
  }
  if (authors.length === 0) return authors;
  const { tokens, sentence, sentences } = reading;
  const named = new Map<number, number>();
  for (const [i, token] of tokens.entries()) if (i > sentences[sentence[i]!]! && isName(token)) named.set(sentence[i]!, (named.get(sentence[i]!) ?? 0) + 1);
  for (const { to } of authors) if (to - 1 > sentences[sentence[to - 1]!]!) named.set(sentence[to - 1]!, named.get(sentence[to - 1]!)! - 1);
  return authors.filter(({ to }) => (named.get(sentence[to - 1]!) ?? 0) === 0);
}

/** "Garcia reported", "Garcia's trial", "in Garcia, ", "in the trial by Garcia": the author with whom a clause begins at a token. */
function authorAt({ tokens }: Reading, i: number): ParallelName | undefined {
  let from = /^(?:in|by|for)$/.test(word(tokens[i])) ? i + 1 : i;
  if (word(tokens[from]) === "the" && /^(?:trial|study)$/.test(word(tokens[from + 1])) && /^(?:of|by)$/.test(word(tokens[from + 2]))) from += 3;
  let at = from;
  while (at < from + mostParticles && particles.has(word(tokens[at]))) at += 1;
  if (!isName(tokens[at])) return undefined;
  const [name, next] = [word(tokens[at]), word(tokens[at + 1])];
  const key = name.replace(/['’]s?$/, "");
  const speaks = key === name ? (tellsOfStudy(next) && !noAuthor.test(next)) || tells.test(next) || (from > i && mark(tokens[at + 1]) === ",") : theirs.test(tokens[at + 1]?.kind === "number" ? word(tokens[at + 2]) : next);
  return speaks ? { from, to: at + 1, key } : undefined;
}
