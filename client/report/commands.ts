/** The evidence report: opened beside the review, or saved, of the review in front or of the workspace. */
import {
  commands, l10n, ProgressLocation, Uri, window, workspace, type CancellationToken, type Disposable, type TextDocument,
} from "vscode";
import type { Report } from "../../server/review/report.ts";
import type { EvidenceView } from "../evidence/view.ts";
import type { Server } from "../server.ts";
import { tallyInWords } from "../words.ts";
import type { Documents } from "../workspace/documents.ts";
import { reportInCsv } from "./csv.ts";
import { showReport } from "./document.ts";
import { reportInMarkdown } from "./markdown.ts";
import type { Reported } from "./rows.ts";

/** What a report is made of: of one document, or of all. */
interface Subject {
  /** The name of the report, without an ending. */
  name: string;
  collect(token?: CancellationToken): Promise<Source[]>;
}

interface Source {
  uri: Uri;
  text: string;
  /** Undefined where the document is not open. */
  document?: TextDocument;
}

export function registerReportCommands(server: Server, documents: Documents, view: EvidenceView): Disposable[] {
  const ofDocument = (work: (server: Server, subject: Subject) => Promise<void>) => async (): Promise<void> => {
    const { document } = view;
    if (document) await work(server, subjectOf(document));
    else void window.showInformationMessage(l10n.t("Open a review in Markdown first: the report is about the document in front."));
  };
  const ofWorkspace = (work: (server: Server, subject: Subject) => Promise<void>) => () => work(server, wholeWorkspace(documents));
  return [
    commands.registerCommand("ratecheck.openReport", ofDocument(open)),
    commands.registerCommand("ratecheck.openWorkspaceReport", ofWorkspace(open)),
    commands.registerCommand("ratecheck.saveReport", ofDocument(save)),
    commands.registerCommand("ratecheck.saveWorkspaceReport", ofWorkspace(save)),
  ];
}

const subjectOf = (document: TextDocument): Subject => ({
  name: `${baseOf(document.uri).replace(/\.\w+$/, "")}-evidence`,
  collect: () => Promise.resolve([{ uri: document.uri, text: document.getText(), document }]),
});

const wholeWorkspace = (documents: Documents): Subject => ({
  name: `${workspace.name ?? "workspace"}-evidence`,
  async collect(token) {
    const found: Source[] = [];
    for (const uri of await documents.in(workspace.workspaceFolders ?? [], token)) {
      const text = await documents.textOf(uri);
      if (text !== undefined) found.push({ uri, text });
    }
    return found;
  },
});

async function open(server: Server, subject: Subject): Promise<void> {
  const reported = await collecting(subject, (sources, token) => evidenceOf(server, sources, token));
  if (reported && !isEmpty(reported)) await showReport(subject.name, reportInMarkdown(reported, tallyInWords));
}

async function save(server: Server, subject: Subject): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    title: l10n.t("Save Evidence Report"),
    filters: { CSV: ["csv"], JSON: ["json"] },
    ...(folder ? { defaultUri: Uri.joinPath(folder, `${subject.name}.csv`) } : {}),
  });
  if (target) await saveTo(server, subject, target);
}

/** The ending says which format is meant. */
async function saveTo(server: Server, subject: Subject, target: Uri): Promise<void> {
  const inJson = target.path.toLowerCase().endsWith(".json");
  const content = await collecting(subject, async (sources, token) => inJson
    ? `${JSON.stringify(await reportsOf(server, sources, token), null, 2)}\n`
    : reportInCsv(await evidenceOf(server, sources, token)));
  if (content === undefined) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(content));
  const show = l10n.t("Open");
  void window.showInformationMessage(l10n.t("The report was saved as {0}.", baseOf(target)), show).then((answer) =>
    answer === show ? commands.executeCommand("vscode.open", target) : undefined);
}

/** With progress and a way out; undefined when that was taken. */
async function collecting<T>(subject: Subject, work: (sources: Source[], token: CancellationToken) => Promise<T>): Promise<T | undefined> {
  const options = { location: ProgressLocation.Notification, title: l10n.t("Ratecheck: collecting the evidence"), cancellable: true };
  return await window.withProgress(options, async (_, token) => {
    try {
      const result = await work(await subject.collect(token), token);
      return token.isCancellationRequested ? undefined : result;
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
}

async function evidenceOf(server: Server, sources: readonly Source[], token: CancellationToken): Promise<Reported[]> {
  const reported: Reported[] = [];
  for (const { uri, text, document } of sources) {
    const evidence = await server.evidence(uri, document ? undefined : text, token);
    if (evidence) reported.push({ file: nameOf(uri), link: linkTo(uri), evidence });
  }
  return reported;
}

async function reportsOf(server: Server, sources: readonly Source[], token: CancellationToken): Promise<Report[]> {
  const reports: Report[] = [];
  for (const { uri, text, document } of sources) {
    const report = await server.report(uri, { text, file: nameOf(uri), ...(document ? { languageId: document.languageId } : {}) }, token);
    if (report) reports.push(report);
  }
  return reports;
}

function isEmpty(reported: readonly Reported[]): boolean {
  if (reported.length > 0) return false;
  void window.showInformationMessage(l10n.t("There is nothing to report: no document here is checked."));
  return true;
}

const baseOf = (uri: Uri): string => uri.path.slice(uri.path.lastIndexOf("/") + 1);

/** The path in the workspace, or the file's name. */
const nameOf = (uri: Uri): string => (workspace.getWorkspaceFolder(uri) ? workspace.asRelativePath(uri) : baseOf(uri));

/** A link from the workspace's folder: the report itself stands in none. */
const linkTo = (uri: Uri): string | null =>
  workspace.getWorkspaceFolder(uri) && workspace.workspaceFolders?.length === 1 ? `/${workspace.asRelativePath(uri)}` : null;
