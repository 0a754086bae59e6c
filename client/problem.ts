/** Report a Problem: a new issue in the browser, with the versions that whoever reads it will ask for. */
import { env, l10n, UIKind, Uri, version as editorVersion } from "vscode";
import { repositoryUrl, version } from "../server/identity.ts";

/** Nothing is sent: the author sees the page, writes, and sends it or not. */
export async function reportProblem(): Promise<void> {
  // a URI encodes its query itself
  await env.openExternal(Uri.parse(`${repositoryUrl}/issues/new`).with({ query: `body=${bodyOf(versions())}` }));
}

/** Only what the editor and this extension are: nothing of the workspace, its files or its settings. */
export function versions(): Record<string, string> {
  const where = env.remoteName === undefined ? env.appHost : `${env.appHost}, remote: ${env.remoteName}`;
  return {
    Ratecheck: version,
    [env.appName]: editorVersion,
    Host: `${where}, ${env.uiKind === UIKind.Web ? "web" : "desktop"}`,
    System: typeof process === "undefined" ? "web worker" : `${process.platform}, Node.js ${process.versions.node}`,
  };
}

function bodyOf(known: Record<string, string>): string {
  return [
    l10n.t("What happened, and what should have happened?"),
    "",
    l10n.t("A sentence that shows it, with made-up numbers if the review is not yet published:"),
    "",
    "```markdown",
    "",
    "```",
    "",
    ...Object.entries(known).map(([what, is]) => `- ${what}: ${is}`),
    "",
  ].join("\n");
}
