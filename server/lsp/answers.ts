/** What the server answers when it is asked: each request is given the analysis of the document as it is now. */
import { type CancellationToken, type Connection, RequestType, type WorkspaceEdit } from "vscode-languageserver";
import type { Analyses, Analysis } from "./analyses.ts";
import type { Abilities } from "./capabilities.ts";
import { checkOf, type Once, reportUnder } from "./check.ts";
import { asksForQuickFixes, asksForRewrites, codeActionsIn, rewritesIn } from "./code-actions.ts";
import type { DiagnosticReports } from "./diagnostics.ts";
import { evidenceOf } from "./evidence.ts";
import { hoverAt } from "./hover.ts";
import { documentOf, inlayHintsIn, withTooltip } from "./inlay-hints.ts";
import type { Links } from "./links.ts";
import { definitionAt, referencesAt } from "./navigation.ts";
import {
  checkMethod, type CheckParams, type CheckResult, evidenceMethod, type EvidenceParams, type EvidenceResult, reportMethod,
  type ReportParams, type ReportResult, roundingMethod, type RoundingParams,
} from "./protocol.ts";
import { renameAt, renameRangeAt } from "./rename.ts";
import { roundingEdit } from "./rounding.ts";
import { semanticTokensIn } from "./semantic-tokens.ts";

/** What answers are made from. */
export interface Sources {
  analyses: Analyses;
  /** For texts that need not be open. */
  once: Once;
  reports: DiagnosticReports;
  abilities: Abilities;
  links: Links;
}

const checkRequest = new RequestType<CheckParams, CheckResult, void>(checkMethod);
const evidenceRequest = new RequestType<EvidenceParams, EvidenceResult, void>(evidenceMethod);
const reportRequest = new RequestType<ReportParams, ReportResult, void>(reportMethod);
const roundingRequest = new RequestType<RoundingParams, WorkspaceEdit | null, void>(roundingMethod);

/** Answers all that a client asks. */
export function answer(connection: Connection, sources: Sources): void {
  answerReader(connection, sources);
  answerWriter(connection, sources);
  answerOfWholeTexts(connection, sources);
}

/** Makes an answer from the analysis of an open document; of one that is not checked there is none. */
const answering = ({ analyses }: Sources) => async <T, N>(uri: string, token: CancellationToken, make: (analysis: Analysis) => T, none: N): Promise<T | N> => {
  const analysis = await analyses.current(uri, token);
  return analysis ? make(analysis) : none;
};

/** What is shown beside, below and over the text. */
function answerReader(connection: Connection, sources: Sources): void {
  const { analyses, reports, abilities, links } = sources;
  const from = answering(sources);
  const { diagnostics, inlayHint, semanticTokens } = connection.languages;
  diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => reports.report(uri, await analyses.current(uri, token), previousResultId));
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    from(uri, token, (analysis) => hoverAt(analysis, position, { format: abilities.hoverFormat, links }), null));
  inlayHint.on(({ textDocument: { uri }, range }, token) => from(uri, token, (analysis) => {
    const hints = inlayHintsIn(analysis, range);
    return abilities.resolvesHintTooltips ? hints : hints.map((hint) => withTooltip(hint, analysis, links));
  }, null));
  inlayHint.resolve(async (hint, token) => {
    const uri = documentOf(hint);
    return uri === undefined ? hint : withTooltip(hint, await analyses.current(uri, token), links);
  });
  semanticTokens.on(({ textDocument: { uri } }, token) => from(uri, token, (analysis) => semanticTokensIn(analysis), { data: [] }));
  semanticTokens.onRange(({ textDocument: { uri }, range }, token) => from(uri, token, (analysis) => semanticTokensIn(analysis, range), { data: [] }));
  connection.onDefinition(({ textDocument: { uri }, position }, token) =>
    from(uri, token, (analysis) => definitionAt(analysis, position, abilities.definitionLinks), null));
  connection.onReferences(({ textDocument: { uri }, position, context }, token) =>
    from(uri, token, (analysis) => referencesAt(analysis, position, context.includeDeclaration), null));
}

/** What may be changed. */
function answerWriter(connection: Connection, sources: Sources): void {
  const { abilities } = sources;
  const from = answering(sources);
  connection.onCodeAction((params, token) => {
    if (!asksForQuickFixes(params.context) && !asksForRewrites(params.context)) return [];
    return from(params.textDocument.uri, token, (analysis) => [...codeActionsIn(analysis, params, abilities), ...rewritesIn(analysis, params, abilities)], []);
  });
  connection.onPrepareRename(({ textDocument: { uri }, position }, token) => from(uri, token, (analysis) => renameRangeAt(analysis, position), null));
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }, token) =>
    from(uri, token, (analysis) => renameAt(analysis, position, newName, abilities), null));
  connection.onRequest(roundingRequest, ({ uri }, token) => from(uri, token, (analysis) => roundingEdit(analysis, abilities), null));
}

/** What is said of a whole text, open or not: for the check and the report of a workspace, and for the view of the evidence. */
function answerOfWholeTexts(connection: Connection, { analyses, once, abilities }: Sources): void {
  connection.onRequest(checkRequest, async ({ uri, text }, token) => checkOf(await once(uri, text, token), abilities));
  connection.onRequest(reportRequest, async ({ uri, text, languageId, file }, token) => reportUnder(file, await once(uri, text, token, languageId)));
  connection.onRequest(evidenceRequest, async ({ uri, text }, token) => {
    const analysis = await (text === undefined ? analyses.current(uri, token) : once(uri, text, token));
    return analysis ? evidenceOf(analysis) : null;
  });
}
