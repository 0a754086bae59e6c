/** A text that is looked at in pieces. A string is one; so is a text of which versions share what they have in common. */
export interface Text {
  /** In UTF-16 code units. */
  readonly length: number;
  slice(start?: number, end?: number): string;
}

/** Characters that are looked at together where the whole text must not be put together. */
const piece = 1024;

/** Where the line that an offset is in begins. */
export function lineStart(text: Text, at: number): number {
  for (let end = at; end > 0;) {
    const start = Math.max(0, end - piece);
    const found = text.slice(start, end).lastIndexOf("\n");
    if (found >= 0) return start + found + 1;
    end = start;
  }
  return 0;
}

/** Where the line that an offset is in ends, without its line end. */
export function lineEnd(text: Text, at: number): number {
  for (let start = at; start < text.length; start += piece) {
    const found = text.slice(start, start + piece).indexOf("\n");
    if (found >= 0) return start + found;
  }
  return text.length;
}

/** Characters that are compared at once, then a part of them, then one. */
const stretches = [4096, 256, 16, 1] as const;

/** How many characters two stretches have in common at their start. */
export function sameAtStart(a: Text, aStart: number, aEnd: number, b: Text, bStart: number, bEnd: number): number {
  const most = Math.min(aEnd - aStart, bEnd - bStart);
  let same = 0;
  for (const size of stretches) {
    while (same + size <= most && a.slice(aStart + same, aStart + same + size) === b.slice(bStart + same, bStart + same + size)) same += size;
  }
  return same;
}

/** The same at their end. */
export function sameAtEnd(a: Text, aStart: number, aEnd: number, b: Text, bStart: number, bEnd: number): number {
  const most = Math.min(aEnd - aStart, bEnd - bStart);
  let same = 0;
  for (const size of stretches) {
    while (same + size <= most && a.slice(aEnd - same - size, aEnd - same) === b.slice(bEnd - same - size, bEnd - same)) same += size;
  }
  return same;
}
