/** Which frame of its sentence a statement is of. */
import type { Extent } from "./extents.ts";
import { numberMention, type Found } from "../found.ts";
import { isContrasted, isSetting, type FoundFrame } from "./frames.ts";
import { isOpening, word, type Reading } from "../reading/reading.ts";
import { nounBehind } from "../shares/units.ts";
import type { Frame } from "../types.ts";

/** The frame of a statement. */
export interface Framing {
  frame: FoundFrame | undefined;
  /** No statement before it is of that frame. */
  first: boolean;
  /** From its frame the text has turned to others: "compared with 22 (69%) with L858R". */
  ofOthers: boolean;
}

/** The framing of each statement: by the frame nearest before it. */
export function framingsOf(reading: Reading, extents: readonly Extent[], frames: readonly FoundFrame[]): Framing[] {
  const framings: Framing[] = [];
  const used = new Set<FoundFrame>();
  /** Those that say nothing of whom. */
  const settings = new Set<FoundFrame>();
  /** The last one from which the text has turned to others. */
  let contrasted: FoundFrame | undefined;
  let passed = 0;
  for (const extent of extents) {
    while (passed < frames.length && frames[passed]!.from < extent.first) passed += 1;
    const nearest = nearestFrame(reading, extent, frames, passed, settings);
    if (nearest && extent.follows && isContrasted(reading, nearest, extent.first)) contrasted = nearest;
    const ofOthers = nearest !== undefined && nearest === contrasted;
    const frame = ofOthers ? undefined : nearest;
    framings.push({ frame, first: frame !== undefined && !used.has(frame), ofOthers });
    if (frame) used.add(frame);
  }
  return framings;
}

/** Frames that are looked back at. */
const mostFrames = 8;

/** The nearest of the frames that stand before a statement and hold for it; it is noted which of them are settings. */
function nearestFrame(reading: Reading, { one, first }: Extent, frames: readonly FoundFrame[], passed: number, settings: Set<FoundFrame>): FoundFrame | undefined {
  for (let f = passed - 1; f >= 0 && f >= passed - mostFrames; f -= 1) {
    const frame = frames[f]!;
    if (frame.until <= first || frame.size === one.count || isRepeated(reading, frame, one)) continue;
    if (isSetting(reading, frame, one)) settings.add(frame);
    if (!settings.has(frame)) return frame;
  }
  return undefined;
}

/** "Of 508 children randomised (508, or 55.6%, of those screened)": the number of the frame, again in a bracket, is a share of others. */
const isRepeated = ({ tokens }: Reading, { size }: FoundFrame, { count, percent }: Found): boolean =>
  size >= 0 && count > size && isOpening(tokens[count - 1]) && tokens[count]!.number!.count === tokens[size]!.number!.count && [1, 2].some((k) => word(tokens[percent + k]) === "of");

/** A frame as it stands in the source; undefined where there is none. */
export function frameMention(reading: Reading, { frame, first }: Framing): Frame | undefined {
  if (!frame) return undefined;
  const { prose, tokens } = reading;
  const { size, words, phrase, from, anaphoric } = frame;
  return { size: size >= 0 ? numberMention(reading, size) : null, noun: size >= 0 ? nounBehind(reading, size) : "", words, phrase, first, start: prose.map.span(tokens[from]!.start, tokens[from]!.end).start, anaphoric };
}
