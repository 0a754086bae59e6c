/** "Review all rounding…": every percentage that is off by rounding alone, each to be confirmed. */
import type { WorkspaceEdit } from "vscode-languageserver";
import { roundingRewrites } from "../review/rewrites.ts";
import type { Analysis } from "./analyses.ts";
import type { Abilities } from "./capabilities.ts";
import { textEditOf } from "./positions.ts";

/** The edit; null where there is nothing to round, or the client cannot show it before it is made. */
export function roundingEdit({ document, review }: Analysis, abilities: Abilities): WorkspaceEdit | null {
  const rewrites = roundingRewrites(document.text, review);
  if (rewrites.length === 0 || !abilities.annotatedEdits || !abilities.versionedEdits) return null;
  const { uri, version } = document;
  return {
    changeAnnotations: Object.fromEntries(rewrites.map(({ title }, i) => [`rounding-${i}`, { label: title, needsConfirmation: true }])),
    documentChanges: [{
      textDocument: { uri, version },
      edits: rewrites.flatMap(({ edits }, i) => edits.map((edit) => ({ ...textEditOf(document, edit), annotationId: `rounding-${i}` }))),
    }],
  };
}
