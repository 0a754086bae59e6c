/**
 * Numbers in words: "two hundred seventy", "One hundred and eighty-eight", "a hundred and ten", "thirty-nine". Ordinals and
 * fractions ("second", "a quarter") are not numbers here, and a "hundred" or "thousand" that nothing makes exact is no count
 * either.
 */

const table = (values: Readonly<Record<string, number>>): ReadonlyMap<string, number> => new Map(Object.entries(values));

const units = table({
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11,
  twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
});
const tens = table({
  twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
});
const scales = table({ hundred: 100, thousand: 1000, million: 1000000 });

/** Words that say zero by themselves: "none had a complete response". */
const zeroes = new Set(["none", "nil"]);

/** The value of one word below a hundred, "thirty-nine" included; undefined when it is none. */
function small(word: string): number | undefined {
  const plain = units.get(word) ?? tens.get(word);
  if (plain !== undefined) return plain;
  const dash = word.indexOf("-");
  if (dash < 0) return undefined;
  const ten = tens.get(word.slice(0, dash));
  const unit = units.get(word.slice(dash + 1));
  return ten !== undefined && unit !== undefined && unit > 0 && unit < 10 ? ten + unit : undefined;
}

const plain: ReadonlySet<string> = new Set([...units.keys(), ...tens.keys(), ...zeroes]);

/** The first three letters of a word in a number: five bits of each, by which letters of one case are told apart. */
const beginningOf = (word: string): number => ((word.charCodeAt(0) & 31) << 10) | ((word.charCodeAt(1) & 31) << 5) | (word.charCodeAt(2) & 31);

/** Those with which a number can begin. */
const beginnings = new Uint8Array(2 ** 15);
for (const word of [...plain, ...scales.keys()]) beginnings[beginningOf(word)] = 1;

/** Digits, and every word that can open a number. */
const number = /\d+(?:[.,·]\d+)*|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety|none|nil|hundred|thousand)\b/gi;

/** Whether something holds of one of the numbers of a text, given where it begins and ends; of those in several words the first does. */
export function someNumber(text: string, holds: (start: number, end: number) => boolean): boolean {
  number.lastIndex = 0;
  for (let found = number.exec(text); found; found = number.exec(text)) {
    const end = number.lastIndex;
    if (holds(found.index, end)) return true;
    number.lastIndex = end;
  }
  return false;
}

/** Whether there may be a number in a text, or a percentage. */
export function holdsNumber(text: string): boolean {
  return text.search(number) >= 0 || /[%\uff05\u066a]/.test(text);
}

/** Every word that a number in words can begin with, but for those joined by hyphens. */
export const openingWords = (): readonly string[] => [...plain];

/** Whether a word begins as those of numbers do: nearly every word of a text is asked, and few do. */
export const mayOpenNumber = (word: string): boolean => word.length > 2 && beginnings[beginningOf(word)] === 1;

/** A word that can open a number in words. */
export function opensNumber(word: string): boolean {
  if (!mayOpenNumber(word)) return false;
  if (!word.includes("-")) return plain.has(word);
  return small(word) !== undefined || pieces(word)?.[0] !== undefined;
}

/** A word that multiplies the number before it, and may open one behind "a": "a hundred and ten". */
export const isScale = (word: string): boolean => word === "hundred" || word === "thousand";

/** The words of a number that is written with hyphens: "one-hundred-twelve", "one-hundred"; undefined for any other word. */
function pieces(word: string): string[] | undefined {
  if (!word.includes("hundred") && !word.includes("thousand")) return undefined;
  const parts = word.split("-");
  return parts.length > 1 && plain.has(parts[0]!) && parts.every((part) => part === "and" || scales.get(part) !== undefined || units.get(part) !== undefined || tens.get(part) !== undefined) ? parts : undefined;
}

/** A word of a number, and how many of the words given are taken with it. */
interface Piece {
  text: string;
  used: number;
}

/** Words one by one, those that hyphens join among them; "a" before a scale is one. */
function piecesOf(words: readonly string[]): Piece[] {
  const list: Piece[] = [];
  for (const [i, text] of words.entries()) {
    if (i === 0 && text === "a" && isScale(words[1] ?? "")) list.push({ text: "one", used: 1 });
    else if (i === 0 && isScale(text)) list.push({ text: "one", used: 0 }, { text, used: 1 });
    else {
      const parts = text.includes("-") && small(text) === undefined ? pieces(text) : undefined;
      // a number ends with a word, not within one
      if (parts) for (const [at, part] of parts.entries()) list.push({ text: part, used: at < parts.length - 1 ? i : i + 1 });
      else list.push({ text, used: i + 1 });
    }
  }
  return list;
}

/**
 * Reads the longest number at the beginning of a list of lower-case words.
 *
 * @returns the value and how many words it takes, or undefined when the first word opens no number
 */
export function readWords(words: readonly string[]): { value: number; used: number } | undefined {
  const first = words[0];
  if (first === undefined) return undefined;
  if (zeroes.has(first)) return { value: 0, used: 1 };
  const list = piecesOf(words);
  let read: { value: number; used: number } | undefined;
  let total = 0;
  let group = 0;
  let lastWasSmall = false;
  let lastSmall = 0;
  for (let i = 0; i < list.length; i += 1) {
    if (list[i]!.text === "and" && i > 0 && !lastWasSmall) {
      i += 1;
      if (i === list.length || small(list[i]!.text) === undefined) break;
    }
    const { text, used } = list[i]!;
    const value = small(text);
    if (value !== undefined) {
      // "twenty one" is one number, "five six" is two
      if (lastWasSmall && !(lastSmall >= 20 && lastSmall % 10 === 0 && value > 0 && value < 10)) break;
      group += value;
      lastWasSmall = true;
      lastSmall = value;
    } else {
      const scale = scales.get(text);
      if (scale === undefined || i === 0) break;
      if (scale === 100) group *= 100;
      else {
        total += group * scale;
        group = 0;
      }
      lastWasSmall = false;
    }
    if (used > (read?.used ?? 0)) read = { value: total + group, used };
  }
  return read;
}
