/** The least server on the same libraries: answers each pull with one fixed diagnostic. */
import { DiagnosticSeverity, DocumentDiagnosticReportKind, TextDocuments, TextDocumentSyncKind } from "vscode-languageserver";
import { createConnection } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const connection = createConnection();
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    diagnosticProvider: { identifier: "tiny", interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(() => ({
  kind: DocumentDiagnosticReportKind.Full,
  items: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, severity: DiagnosticSeverity.Warning, message: "fixed", source: "tiny" }],
}));
documents.listen(connection);
connection.listen();
