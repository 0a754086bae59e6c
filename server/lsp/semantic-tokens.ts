/** Semantic tokens: counts, denominators, percentages and intervals, and whether they hold. */
import { type Range, type SemanticTokens, SemanticTokensBuilder, type SemanticTokensLegend } from "vscode-languageserver";
import { type Highlight, highlightKinds, highlightsOf, highlightStates } from "../review/highlights.ts";
import type { Text } from "../text/text.ts";
import type { Analysis } from "./analyses.ts";
import { offsetOf } from "./positions.ts";

export const legend: SemanticTokensLegend = { tokenTypes: [...highlightKinds], tokenModifiers: [...highlightStates] };

/** The tokens of a document, or of a range of it. None where they are switched off. */
export function semanticTokensIn({ document, review, settings }: Analysis, range?: Range): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const from = range ? offsetOf(document, range.start) ?? 0 : 0;
  const to = range ? offsetOf(document, range.end) ?? Infinity : Infinity;
  for (const highlight of settings.tokens ? highlightsOf(review) : []) {
    if (highlight.end >= from && highlight.start <= to) push(builder, document.text, document.positionAt(highlight.start), highlight);
  }
  return builder.build();
}

/** A token lies in one line: a number in words may go over two. */
function push(builder: SemanticTokensBuilder, text: Text, { line, character }: Range["start"], { start, end, kind, state }: Highlight): void {
  const modifiers = state === null ? 0 : 1 << highlightStates.indexOf(state);
  for (const [i, piece] of text.slice(start, end).split(/\r\n|\r|\n/).entries()) {
    const indent = i === 0 ? 0 : piece.length - piece.trimStart().length;
    if (piece.length > indent) builder.push(line + i, (i === 0 ? character : 0) + indent, piece.length - indent, highlightKinds.indexOf(kind), modifiers);
  }
}
