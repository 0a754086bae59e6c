/** The check of 1 MB of Markdown from nothing, beside the time that remark with GFM takes to parse the same text. */
import { review } from "../server/review/review.ts";
import { folderGiven, inMilliseconds, median, medians, tell, wallTime } from "./measure.ts";
import { textOf } from "./text.ts";
import { remarkParser } from "./remark.ts";

const target = 0.25;
/** After as many rows of checks hardly any code is compiled anew. A language server lives for a day and gets there; the first row is how it begins. */
const warmUp = 5;
/** Runs of the same in a row: each pays for its own garbage. */
const row = 3;
const text = textOf(folderGiven(), 1e6);
const parse = await remarkParser();
const works = [() => wallTime(() => void review(text)), () => wallTime(() => parse(text))];

const inARow = (work: () => number) => (): number => median(Array.from({ length: row }, work));

const told = (check: number, parsing: number): { measured: string; reference: string; ratio: number } =>
  ({ measured: inMilliseconds(check), reference: `remark-parse + remark-gfm ${inMilliseconds(parsing)}`, ratio: check / parsing });

const [firstCheck, firstParsing] = await medians(works, 1, { warmUp: 0 }) as [number, number];
tell({ what: "first check of 1 MB in a process, in the core", ...told(firstCheck, firstParsing), target: "" });
const [check, parsing] = await medians(works.map(inARow), 7, { warmUp, collect: false }) as [number, number];
const warm = told(check, parsing);
tell({ what: "check of 1 MB from nothing, in the core", ...warm, target: `≤ ${target} ×`, met: warm.ratio <= target });
