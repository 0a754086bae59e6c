/**
 * How hostile a stretch of text is to a Markdown parser. remark's cost grows faster than the text on runs of
 * delimiters, brackets and deep nesting, and its stack can overflow; what passes these bounds is read as plain prose.
 */

const bounds = { delimiters: 3000, brackets: 1500, depth: 60, line: 100_000, length: 400_000 } as const;

export interface Region {
  start: number;
  end: number;
  /** Why it must not be given to the parser; empty when it may. */
  reason: string;
}

/** Splits a text at blank lines (outside fenced code) and measures each region. Linear. */
export function regionsOf(text: string, from: number): Region[] {
  const regions: Region[] = [];
  let start = -1;
  let fence = "";
  let at = from;
  let delimiters = 0;
  let brackets = 0;
  let depth = 0;
  let longest = 0;
  let piped = true;
  let end = from;
  const close = (): void => {
    if (start < 0) return;
    const reason = delimiters > bounds.delimiters && !(piped && delimiters < 400_000) ? "too many emphasis marks"
      : brackets > bounds.brackets && !(piped && brackets < 400_000) ? "too many brackets"
        : depth > bounds.depth ? "nested too deeply"
          : longest > bounds.line ? "a line is too long"
            : end - start > bounds.length && !piped ? "a paragraph is too long" : "";
    regions.push({ start, end, reason });
    start = -1;
    delimiters = 0;
    brackets = 0;
    depth = 0;
    longest = 0;
    piped = true;
  };
  while (at < text.length) {
    let lineEnd = text.indexOf("\n", at);
    if (lineEnd < 0) lineEnd = text.length;
    let i = at;
    let nest = 0;
    let indent = 0;
    let blank = true;
    while (i < lineEnd) {
      const c = text.charCodeAt(i);
      if (c === 32) indent += 1;
      else if (c === 9) indent += 4;
      else if (c === 62) nest += 1;
      else if ((c === 45 || c === 42 || c === 43) && (text.charCodeAt(i + 1) === 32 || text.charCodeAt(i + 1) === 9)) nest += 1;
      else if (c !== 13) {
        blank = false;
        break;
      }
      i += 1;
    }
    if (nest > 0) blank = false;
    const opening = /^(?:`{3,}|~{3,})/.exec(text.slice(i, Math.min(i + 12, lineEnd)))?.[0];
    if (opening && (fence === "" || (opening[0] === fence[0] && opening.length >= fence.length))) {
      fence = fence === "" ? opening : "";
    }
    if (blank && fence === "") close();
    else if (!blank || start >= 0) {
      if (start < 0) start = at;
      end = lineEnd;
      if (fence === "") {
        depth = Math.max(depth, nest, indent >> 2);
        longest = Math.max(longest, lineEnd - at);
        let run = 0;
        let bars = 0;
        let own = 0;
        for (let k = i; k < lineEnd; k += 1) {
          const c = text.charCodeAt(k);
          if (c === 42 || c === 95 || c === 126) {
            if (run !== c) own += 1;
            run = c;
          } else {
            run = 0;
            if (c === 91 || c === 93 || c === 60) brackets += 1;
            else if (c === 124) bars += 1;
            else if (c === 96 || c === 33) own += 1;
          }
        }
        delimiters += own;
        // rows of a table are parsed cell by cell, so their sum may be large
        if (bars === 0 || own / bars > 40) piped = false;
      }
    }
    at = lineEnd + 1;
  }
  close();
  return regions;
}
