/**
 * Studies whose every figure is right: groups of people, parts of them, and the percentages that they are, rounded as a
 * statistician does it. What is written about them is in `correct-sentences.ts`.
 */
import fc from "fast-check";

/** How a journal prints numbers. */
interface Style {
  /** Decimals of a percentage. */
  decimals: number;
  decimalMark: string;
  sign: string;
  /** Between thousands and hundreds. */
  thousands: string;
}

/** One percentage that is printed wrongly. */
interface Misprint {
  /** Which of the percentages that the text prints, in the order in which they are printed. */
  figure: number;
  /** How far it is off, in percentage points. */
  by: number;
}

/** What a text prints its numbers with: the right ones, but for a misprint, which is marked `«so»`. */
class Press {
  /** The groups whose percentages have been printed. */
  readonly printed: Group[] = [];
  readonly style: Style;
  readonly misprint: Misprint | undefined;
  readonly #luck: readonly number[];
  #drawn = 0;

  constructor(style: Style, luck: readonly number[], misprint?: Misprint) {
    this.style = style;
    this.#luck = luck;
    this.misprint = misprint;
  }

  /** A whole number from one bound to the other. */
  draw(low: number, high: number): number {
    const luck = this.#luck[this.#drawn++ % this.#luck.length]!;
    return low + (luck % Math.max(1, high - low + 1));
  }

  /** "1968 patients" are "1,968" in any style: nobody shall take them for a year. */
  whole(n: number): string {
    const between = n >= 1900 && n < 2100 ? "," : this.style.thousands;
    return n < 1000 ? String(n) : `${Math.floor(n / 1000)}${between}${String(n % 1000).padStart(3, "0")}`;
  }

  percent(group: Group): string {
    let at = this.printed.indexOf(group);
    if (at < 0) at = this.printed.push(group) - 1;
    const { figure, by } = this.misprint ?? { figure: -1, by: 0 };
    const text = rounded(group.size, group.whole!.size, this.style.decimals, at === figure ? by : 0).replace(".", this.style.decimalMark);
    return at === figure ? `«${text}»` : text;
  }
}

/** A percentage in whole numbers of its last place: 17 of 136 with one decimal are 125 tenths. */
const inPlaces = (count: number, total: number, decimals: number): number => Math.round((100 * count * 10 ** decimals) / total);

/**
 * A percentage with so many decimals; with one more where the last place would be a matter of taste (12.5 is 12 or 13), or
 * would make nobody or everybody of some.
 *
 * @param by is added to it
 */
export function rounded(count: number, total: number, decimals: number, by = 0): string {
  const halves = (200 * count * 10 ** decimals) % (2 * total);
  const places = inPlaces(count, total, decimals);
  const extreme = (places === 0 && count > 0) || (places === 100 * 10 ** decimals && count < total);
  if ((halves === total || extreme) && decimals < 4) return rounded(count, total, decimals + 1, by);
  return (places / 10 ** decimals + by).toFixed(decimals);
}

const ones = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** A number below a thousand in words: "one hundred and thirty-six". */
function inWords(n: number): string {
  if (n < 20) return ones[n]!;
  if (n < 100) return tens[Math.floor(n / 10)]! + (n % 10 > 0 ? `-${ones[n % 10]}` : "");
  return `${ones[Math.floor(n / 100)]} hundred${n % 100 > 0 ? ` and ${inWords(n % 100)}` : ""}`;
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** People who are counted, with the people whom they are a part of. Each part is drawn when it is first asked for. */
export class Group {
  readonly size: number;
  readonly whole: Group | undefined;
  /** What an arm is treated with. */
  readonly name: string;
  readonly #press: Press;
  readonly #parts = new Map<string, Group>();

  constructor(press: Press, size: number, whole?: Group, name = "") {
    this.#press = press;
    this.size = size;
    this.whole = whole;
    this.name = name;
  }

  /** "17" */
  get n(): string { return this.#press.whole(this.size); }
  /** "seventeen" */
  get words(): string { return this.size < 1000 ? inWords(this.size) : this.n; }
  /** "Seventeen" */
  get Words(): string { return capital(this.words); }
  /** The share of the whole without its sign: "12.5" */
  get bare(): string { return this.#press.percent(this); }
  /** "12.5%" */
  get p(): string { return this.bare + this.#press.style.sign; }
  /** "17 (12.5%)" */
  get np(): string { return `${this.n} (${this.p})`; }
  /** "12.5% (17)" */
  get pn(): string { return `${this.p} (${this.n})`; }
  /** "17 [12.5%]", within brackets */
  get inner(): string { return `${this.n} [${this.p}]`; }
  /** "17/136" */
  get ratio(): string { return `${this.n}/${this.whole!.n}`; }
  /** "17 (12.5)", in a column whose head has the sign */
  get cell(): string { return `${this.n} (${this.bare})`; }

  /** Some of them, and some for another reason. */
  get x(): Group { return this.#part("x", () => this.#share(5, 90)); }
  get y(): Group { return this.#part("y", () => this.#share(5, 90)); }
  get z(): Group { return this.#part("z", () => this.#share(5, 90)); }

  /** A few, twelve at most, and all the others. */
  get few(): Group { return this.#part("few", () => this.#press.draw(2, Math.max(2, Math.min(12, Math.floor(this.size / 5))))); }
  get most(): Group { return this.#part("most", () => this.size - this.few.size); }

  /** Two parts that make up the whole. */
  get men(): Group { return this.#part("men", () => this.#share(30, 70)); }
  get women(): Group { return this.#part("women", () => this.size - this.men.size); }

  /** Three parts that make up the whole. */
  get good(): Group { return this.#part("good", () => this.#share(30, 55)); }
  get fair(): Group { return this.#part("fair", () => this.#share(15, 35)); }
  get poor(): Group { return this.#part("poor", () => this.size - this.good.size - this.fair.size); }

  #part(name: string, size: () => number): Group {
    const known = this.#parts.get(name) ?? new Group(this.#press, size(), this);
    this.#parts.set(name, known);
    return known;
  }

  #share(low: number, high: number): number {
    return Math.min(this.size - 1, Math.max(2, this.#press.draw(Math.ceil((low * this.size) / 100), Math.floor((high * this.size) / 100))));
  }
}

/** What a sentence needs to know of a study. */
export interface Study {
  /** All who were assessed, of whom `all` took part. */
  screened: Group;
  all: Group;
  /** The arms that there are; in a study of one arm they are not to be written about. */
  A: Group;
  B: Group;
  C: Group;
  /** "patients" */
  people: string;
  /** What may happen to somebody: "nausea", "headache", "rash". */
  event: string;
  other: string;
  third: string;
  /** What somebody did: "relapsed". */
  did: string;
}

export type Template = (study: Study) => string;

/** What is drawn of a study. */
export interface Plan {
  sizes: number[];
  names: string[];
  people: string;
  events: string[];
  did: string;
  style: Style;
  luck: number[];
}

const armSize = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 24, max: 400 }) }, { weight: 1, arbitrary: fc.integer({ min: 1000, max: 4000 }) });

/** Arms of much the same size, or of the same. */
const sizes = armSize.chain((size) => fc.tuple(...[0, 0, 0].map(() => fc.integer({ min: -Math.floor(size / 8), max: Math.floor(size / 8) }))).map((offs) => offs.map((off) => size + off)));

const style: fc.Arbitrary<Style> = fc.record({
  decimals: fc.constantFrom(0, 1, 1, 2),
  decimalMark: fc.constantFrom(".", ".", ".", "·"),
  sign: fc.constantFrom("%", "%", "%", "\u00a0%", " %", " per cent"),
  thousands: fc.constantFrom(",", "", "\u2009"),
});

export const plan: fc.Arbitrary<Plan> = fc.record({
  sizes,
  names: fc.constantFrom(["aspirin", "placebo", "clopidogrel"], ["lanotamide", "placebo", "metformin"], ["surgery", "radiotherapy", "chemotherapy"], ["cognitive therapy", "usual care", "telephone counselling"],
    ["vitamin D", "placebo", "calcium"], ["high-dose sabrexate", "low-dose sabrexate", "placebo"], ["exercise", "usual care", "acupuncture"], ["ceftriaxone", "doxycycline", "amoxicillin"]),
  people: fc.constantFrom("patients", "participants", "adults", "people", "children"),
  events: fc.shuffledSubarray(["nausea", "headache", "rash", "fatigue", "diarrhoea", "fever", "insomnia"], { minLength: 3, maxLength: 3 }),
  did: fc.constantFrom("relapsed", "improved", "responded", "recovered", "had a recurrence", "stopped treatment", "needed rescue medication"),
  style,
  luck: fc.array(fc.nat({ max: 999_999 }), { minLength: 24, maxLength: 24 }),
});

/** A study of so many arms, as it is planned. */
function studyOf({ sizes: [a = 0, b = 0, c = 0], names, people, events: [event = "", other = "", third = ""], did }: Plan, arms: number, press: Press): Study {
  const total = arms === 1 ? a : arms === 2 ? a + b : a + b + c;
  const screened = new Group(press, total + press.draw(Math.ceil(total / 10), total));
  const all = new Group(press, total, screened);
  const [A, B, C] = [a, b, c].map((size, i) => new Group(press, size, all, names[i])) as [Group, Group, Group];
  return { screened, all, A, B, C, people, event, other, third, did };
}

/** What is written of a study: a sentence, and one before it that gives the sizes where it needs them. */
export interface Passage {
  arms: number;
  introduction?: Template | undefined;
  text: Template;
}

/** Prints a passage; lists and tables stand in a paragraph of their own. */
function print({ arms, introduction, text }: Passage, drawn: Plan, press: Press): string {
  const study = studyOf(drawn, arms, press);
  const before = introduction ? capital(introduction(study)) : "";
  const said = capital(text(study));
  return before === "" ? said : before + (/^[-*|] /.test(said) ? "\n\n" : " ") + said;
}

/** The text of a passage: all its numbers are right. */
export const written = (passage: Passage, drawn: Plan): string => print(passage, drawn, new Press(drawn.style, drawn.luck));

/** A text with one wrong percentage in it. */
export interface Misprinted {
  text: string;
  /** Where the wrong percentage stands. */
  start: number;
  end: number;
}

/** So far off, in percentage points: no slip in the last place. */
const points = [9, -9, 13, -13, 18, -18, 7, -7, 24, -24];
/** What follows from a number within as many points may pass for rounded. */
const margin = 1.5;

/**
 * The text of a passage with a wrong percentage in it: one that neither its numbers explain nor two of them together, for those who
 * are counted or for the others. Undefined where there is none.
 *
 * @param luck which percentage of the sentence it is
 */
export function misprinted(passage: Passage, drawn: Plan, luck: number): Misprinted | undefined {
  const [right, sentence] = [new Press(drawn.style, drawn.luck), new Press(drawn.style, drawn.luck)];
  const text = print(passage, drawn, right);
  print({ ...passage, introduction: undefined }, drawn, sentence);
  const figure = right.printed.length - 1 - (luck % sentence.printed.length);
  const { size, whole } = right.printed[figure]!;
  const exact = (100 * size) / whole!.size;
  const numbers = [...new Set([...text.replace(/(\d)[,\u2009](?=\d{3})/g, "$1").matchAll(/\d+/g)].map(Number).concat(drawn.sizes))];
  const wholes = new Set([drawn.sizes.reduce((sum, n) => sum + n, 0), ...numbers, ...numbers.flatMap((a) => numbers.flatMap((b) => [a + b, a - b]))]);
  const isExplained = (value: number): boolean => [...wholes].some((n) => n > 0 && [size, n - size].some((count) => Math.abs((100 * count) / n - value) < margin));
  const by = points.find((off) => exact + off > margin && exact + off < 100 - margin && !isExplained(exact + off));
  if (by === undefined) return undefined;
  const marked = print(passage, drawn, new Press(drawn.style, drawn.luck, { figure, by }));
  return { text: marked.replace(/[«»]/g, ""), start: marked.indexOf("«"), end: marked.indexOf("»") - 1 };
}
