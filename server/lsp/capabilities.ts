/** What a client can do, asked once. What it does not say, it cannot do. */
import { type ClientCapabilities, MarkupKind } from "vscode-languageserver";

export interface Abilities {
  /** Asks for diagnostics itself; then none are pushed. */
  pullsDiagnostics: boolean;
  refreshesDiagnostics: boolean;
  relatedInformation: boolean;
  codeDescription: boolean;
  diagnosticData: boolean;
  hoverFormat: MarkupKind;
  versionedEdits: boolean;
  /** Edits that the user looks at one by one before they are made. */
  annotatedEdits: boolean;
  definitionLinks: boolean;
  resolvesHintTooltips: boolean;
  refreshesHints: boolean;
  refreshesTokens: boolean;
  registersConfiguration: boolean;
}

export function abilitiesOf(capabilities: ClientCapabilities): Abilities {
  const { textDocument, workspace } = capabilities;
  const pull = textDocument?.diagnostic;
  const push = textDocument?.publishDiagnostics;
  /** Best first. */
  const formats: readonly string[] = textDocument?.hover?.contentFormat ?? [];
  // clients that pull describe their diagnostics in either place
  const about = (what: "relatedInformation" | "codeDescriptionSupport" | "dataSupport"): boolean => pull?.[what] ?? push?.[what] ?? false;
  return {
    pullsDiagnostics: pull !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    relatedInformation: about("relatedInformation"),
    codeDescription: about("codeDescriptionSupport"),
    diagnosticData: about("dataSupport"),
    hoverFormat: formats.find((f): f is MarkupKind => f === MarkupKind.Markdown || f === MarkupKind.PlainText) ?? MarkupKind.PlainText,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    annotatedEdits: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    resolvesHintTooltips: textDocument?.inlayHint?.resolveSupport?.properties.includes("tooltip") ?? false,
    refreshesHints: workspace?.inlayHint?.refreshSupport ?? false,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
  };
}
