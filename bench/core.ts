/** The check of 1 MB of Markdown from nothing, beside the time that remark with GFM takes to parse the same text. */
import { review } from "../server/review/review.ts";
import { folderGiven, inMilliseconds, medians, tell, wallTime } from "./measure.ts";
import { textOf } from "./text.ts";
import { remarkParser } from "./remark.ts";

const target = 0.25;
const text = textOf(folderGiven(), 1e6);
const parse = await remarkParser();
const [check, parsing] = await medians([() => wallTime(() => void review(text)), () => wallTime(() => parse(text))], 7) as [number, number];
const ratio = check / parsing;
tell({
  what: "check of 1 MB from nothing, in the core", measured: inMilliseconds(check), reference: `remark-parse + remark-gfm ${inMilliseconds(parsing)}`,
  ratio, target: `≤ ${target} ×`, met: ratio <= target,
});
