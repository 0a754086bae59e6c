/** The sizes of several studies in one list: "three trials (n = 120, 86 and 210)", "two studies, of 60 and 90 patients, …". */
import { firstIndex } from "../../lists.ts";
import { sizeMention } from "../found.ts";
import { isCount } from "../pattern.ts";
import { isClosing, isOpening, mark, word, type Reading } from "../reading/reading.ts";
import { shown } from "./size-labels.ts";
import type { SizeMention } from "../types.ts";

const several = /^(?:trials|studies|rcts|cohorts|series|surveys|samples|reports|registries|cent(?:re|er)s|hospitals)$/;
/** Words between their number and what they are: "three small randomised trials". */
const mostWords = 3;
/** So many are hardly listed. */
const most = 12;
/** Words behind the last that say whose sizes these are no more: "and 210 controls" is one of another kind. */
const others = /^(?:controls?|years?|months?|weeks?|days?)$/;

/** The tokens of the sizes of as many studies as a number says; none where no such list follows. */
function listAt(reading: Reading, i: number): number[] {
  const { tokens } = reading;
  const many = tokens[i]!.number!.count ?? 0;
  if (many < 2 || many > most) return [];
  let at = i + 1;
  while (at <= i + mostWords && tokens[at]?.kind === "word" && !several.test(word(tokens[at]))) at += 1;
  if (!several.test(word(tokens[at]))) return [];
  at += 1;
  if (mark(tokens[at]) === "," || isOpening(tokens[at])) at += 1;
  if (word(tokens[at]) === "n" && mark(tokens[at + 1]) === "=") at += 2;
  else if (/^(?:of|with|in)$/.test(word(tokens[at]))) at += 1;
  else return [];
  const sizes: number[] = [];
  while (sizes.length <= many && isCount(reading, at)) {
    sizes.push(at);
    const joint = mark(tokens[at + 1]) === "," ? at + 2 : at + 1;
    at = word(tokens[joint]) === "and" ? joint + 1 : joint;
    if (at === sizes.at(-1)! + 1) break;
  }
  const last = tokens[(sizes.at(-1) ?? i) + 1];
  const ends = last === undefined || isClosing(last) || (last.kind === "word" && !others.test(last.text)) || /^[,;:.]$/.test(mark(last));
  return sizes.length === many && ends ? sizes : [];
}

/**
 * Adds the sizes of such lists, and takes those that were found already for their likes, in the order of the list.
 *
 * @param sizes in the order of the text
 * @param isTaken whether a number is one of a statement
 */
export function sizesOfSeveral(reading: Reading, sizes: readonly SizeMention[], isTaken: (token: number) => boolean, part: number): SizeMention[] {
  const found: SizeMention[] = [];
  for (const i of reading.numbers) {
    if (reading.tokens[i]!.number!.percent) continue;
    const list = listAt(reading, i);
    if (list.some(isTaken)) continue;
    for (const t of list) {
      const { start } = reading.tokens[t]!;
      const known = sizes[firstIndex(sizes, ({ place }) => place.order >= start)];
      if (known?.place.order === start) Object.assign(known, { cue: "arm", form: "bare", label: [] });
      else found.push(sizeMention(reading, t, part, { form: "bare", label: [], phrase: shown(reading, t, t + 1), cue: "arm", noun: "" }));
    }
  }
  return found;
}
