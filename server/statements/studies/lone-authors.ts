/**
 * Authors who are named without the year of their study, "In Garcia, …", "Hall's trial", "Cole reported". What they are called may be
 * anything, so they are meant only where the text counts the people of a "Garcia 2012", and of no other Garcia.
 */
import { peopleNouns } from "../lexicon.ts";
import { beginsClause, isName, tellsOfStudy, type ParallelName } from "./parallel-names.ts";
import { mark, word, type Reading } from "../reading/reading.ts";

/** What authors do besides those who treat. */
const tells = /^(?:recorded|gave|gives|mentions|mentioned|published|listed|counted|documented|noted|saw)$/;
const particle = /^(?:da|dal|del?|della|den|der|di|dos|du|el|la|le|san|ten|ter|van|von)$/;
const mostParticles = 3;

/** Where a name begins whose last word stands at a token: "van der Berg". */
export function fromParticle(tokens: Reading["tokens"], at: number): number {
  let from = at;
  while (from > at - mostParticles && particle.test(word(tokens[from - 1]))) from -= 1;
  return from;
}

/** The authors with whom clauses of a reading begin. */
export const loneAuthors = (reading: Reading): ParallelName[] => reading.tokens.flatMap((_, i) => (beginsClause(reading, i) ? authorAt(reading, i) ?? [] : []));

/** "Garcia reported", "Garcia's trial", "in Garcia, ", "in the trial by Garcia": the author with whom a clause begins at a token. */
function authorAt({ tokens }: Reading, i: number): ParallelName | undefined {
  let from = /^(?:in|by|for)$/.test(word(tokens[i])) ? i + 1 : i;
  if (word(tokens[from]) === "the" && /^(?:trial|study)$/.test(word(tokens[from + 1])) && /^(?:of|by)$/.test(word(tokens[from + 2]))) from += 3;
  let at = from;
  while (at < from + mostParticles && particle.test(word(tokens[at]))) at += 1;
  if (!isName(tokens[at])) return undefined;
  const [name, next] = [word(tokens[at]), word(tokens[at + 1])];
  const key = name.replace(/['’]s?$/, "");
  const speaks = key === name ? tellsOfStudy(next) || tells.test(next) || (from > i && mark(tokens[at + 1]) === ",") : !peopleNouns.has(next);
  return speaks ? { from, to: at + 1, key } : undefined;
}
