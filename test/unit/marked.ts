/**
 * Sentences with marks in them, as specifications: «percentage», ‹count›, ⟨denominator⟩. The marks are taken out and
 * tell what is to be found there.
 */
export interface Marked {
  text: string;
  percents: string[];
  counts: string[];
  denominators: string[];
}

const pairs: readonly [string, string, "percents" | "counts" | "denominators"][] = [
  ["«", "»", "percents"], ["‹", "›", "counts"], ["⟨", "⟩", "denominators"],
];

export function marked(sentence: string): Marked {
  const out: Marked = { text: sentence, percents: [], counts: [], denominators: [] };
  for (const [open, close, kind] of pairs) {
    let at = 0;
    for (;;) {
      const start = sentence.indexOf(open, at);
      if (start < 0) break;
      const end = sentence.indexOf(close, start);
      out[kind].push(sentence.slice(start + 1, end));
      at = end;
    }
  }
  out.text = sentence.replace(/[«»‹›⟨⟩]/g, "");
  return out;
}
