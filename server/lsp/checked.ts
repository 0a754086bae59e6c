/** Which documents are checked: Markdown that a person is writing. */

/** Language ids of editors, in small letters. */
const languages = new Set(["markdown", "quarto", "rmd", "rmarkdown"]);

const endings = /\.(?:md|markdown|qmd|rmd)$/i;

/**
 * Schemes of documents that an editor shows and nobody writes: old versions, output, snapshots, message boxes,
 * Ratecheck's own pages. A list of these and not of the others, because file systems come with extensions and under
 * any name.
 */
const shownOnly = /^(?:git|gitlens|gitfs|pr|review|comment|output|debug|walkthrough|chat|vscode-(?:chat|scm|local-history|settings|interactive|terminal|search)|merge-conflict|search-editor|inmemory|ratecheck)/i;

/** Ratecheck's own report, wherever it was saved: its table repeats the mistakes that it tells of. */
const ownReport = /\.ratecheck\.md$/i;

/** Whether a document is checked. */
export function isChecked(document: { uri: string; languageId: string }): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(document.uri)?.[1];
  if (scheme !== undefined && shownOnly.test(scheme)) return false;
  const path = document.uri.replace(/[?#].*$/s, "");
  if (ownReport.test(path)) return false;
  return languages.has(document.languageId.toLowerCase()) || endings.test(path);
}
