/** Numbers in brackets that may point to the literature. */
import type { Found } from "../found.ts";
import { isClosing, isOpening, word, type Reading } from "../reading/reading.ts";

const literature = /^(?:another|others|other|previous|previously|earlier|published|literature|et|al|historical|elsewhere|by)$/;
/** These tell also in front of the percentage. */
const elsewhere = /^(?:previous|previously|earlier|published|literature|historical)$/;
/** More than a list of references has. */
const mostReferences = 200;

/** "The rate was 24% in an earlier audit (8)", "about 40% (5) in previous studies": a number alone in a bracket, where other work is spoken of. */
export function mayBeCitation({ tokens, sentence }: Reading, { shape, percent, count, denominator }: Found): boolean {
  if (shape !== "p% (n)" || denominator >= 0 || !isOpening(tokens[count - 1]) || !isClosing(tokens[count + 1]) || tokens[count]!.number!.count! > mostReferences) return false;
  for (let i = count - 2; i >= 0 && i > percent - 8 && sentence[i] === sentence[count]; i -= 1) if ((i > percent ? literature : elsewhere).test(word(tokens[i]))) return true;
  return false;
}
