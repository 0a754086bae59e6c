/** Counts of what happened in the arms, set against each other: "Three in arm A relapsed, compared with 16 in arm B and 13 in arm C". */
import { isCount } from "../pattern.ts";
import { mark, word, type Reading } from "../reading/reading.ts";

const ofArm = /^(?:in|on|with|from|receiving|given)$/;
const irregular = /^(?:had|fell|left|got|became|withdrew|underwent)$/;
/** These say where people were, and not what became of them. */
const sent = /^(?:randomi|assign|allocat|enrol|recruit|includ|enter|analy|assess|evaluat|screen|receiv|treat|need|compar|start|follow|complet|consist|compris|contain|number)/;

/** Tokens between the first count and what is said of it, and between two of those that it is set against. */
const armReach = 10;

/** The tokens of such counts, of those of all counts: these are no sizes of the arms. */
export function comparedEvents(reading: Reading, counts: readonly number[]): ReadonlySet<number> {
  const events = new Set<number>();
  for (const i of counts) {
    const first = ofArm.test(word(reading.tokens[i + 1])) ? firstOfComparison(reading, i) : -1;
    if (first < 0) continue;
    events.add(first);
    for (let at = i; at >= 0; at = nextInArm(reading, at)) events.add(at);
  }
  return events;
}

/** The count with whose arm and verb a clause begins that is compared with the count at a token; -1 where none is. */
function firstOfComparison(reading: Reading, i: number): number {
  const { tokens, sentence } = reading;
  let at = i - 1;
  if (/^(?:with|to)$/.test(word(tokens[at])) && word(tokens[at - 1]) === "compared") at -= 2;
  else if (/^(?:versus|vs|against|than)$/.test(word(tokens[at]))) at -= 1;
  else return -1;
  if (word(tokens[at]) === "as") at -= 1;
  if (mark(tokens[at]) === ",") at -= 1;
  const verb = word(tokens[at]);
  if (!(verb.endsWith("ed") || irregular.test(verb)) || sent.test(verb)) return -1;
  let named = false;
  for (let j = at - 1; j > at - armReach && j >= 0 && sentence[j] === sentence[i] && (tokens[j]!.kind === "word" || tokens[j]!.number); j -= 1) {
    if (isCount(reading, j)) return named ? j : -1;
    if (sent.test(word(tokens[j]))) return -1;
    named ||= ofArm.test(word(tokens[j]));
  }
  return -1;
}

/** The count of another arm that a list goes on with behind "16 in arm B": "and 13 in arm C"; -1 where it ends. */
function nextInArm(reading: Reading, i: number): number {
  const { tokens, sentence } = reading;
  for (let j = i + 2; j < i + armReach && sentence[j] === sentence[i]; j += 1) {
    if (isCount(reading, j)) return /^(?:and|,|or)$/.test(tokens[j - 1]!.text) && ofArm.test(word(tokens[j + 1])) ? j : -1;
    if (/^[;:.]$/.test(mark(tokens[j]))) return -1;
  }
  return -1;
}
