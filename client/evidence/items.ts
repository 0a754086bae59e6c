/** How a node of the Evidence view looks. */
import { l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from "vscode";
import { gravest, isToLookAt, labelOf, type LeafNode, type Node, type SectionNode } from "./nodes.ts";

export const itemOf = (node: Node): TreeItem => (node.kind === "section" ? sectionItem(node) : leafItem(node));

function sectionItem(node: SectionNode): TreeItem {
  const item = new TreeItem(node.title ?? l10n.t("Before the first heading"), TreeItemCollapsibleState.Expanded);
  const toLookAt = node.children.flatMap(({ findings }) => findings).filter(isToLookAt).length;
  item.id = node.id;
  item.description = toLookAt > 0 ? l10n.t("{0} to look at", toLookAt) : "";
  item.contextValue = "section";
  return item;
}

function leafItem(node: LeafNode): TreeItem {
  const { statement, findings } = node;
  const item = new TreeItem(labelOf(node));
  item.id = node.id;
  const { icon, words } = verdictOf(node);
  item.iconPath = icon;
  item.description = descriptionOf(node);
  item.tooltip = tooltipOf(node);
  item.accessibilityInformation = { label: `${words}: ${labelOf(node)} ${item.description}` };
  item.contextValue = [statement ? "statement" : "", findings.length > 0 ? "found fixable" : ""].join(" ").trim();
  item.command = { command: "ratecheck.evidence.reveal", title: l10n.t("Go to Statement"), arguments: [node] };
  return item;
}

/** Shapes differ, and not colours alone. */
function verdictOf({ statement, findings }: LeafNode): { icon: ThemeIcon; words: string } {
  switch (gravest(findings)?.severity) {
    case "error": return { icon: icon("error", "problemsErrorIcon.foreground"), words: l10n.t("error") };
    case "warning": return { icon: icon("warning", "problemsWarningIcon.foreground"), words: l10n.t("warning") };
    case "information": return { icon: icon("info", "problemsInfoIcon.foreground"), words: l10n.t("information") };
    case "hint": return { icon: icon("lightbulb"), words: l10n.t("hint") };
    case undefined: break;
  }
  if (statement?.kind === "size") return { icon: icon("organization"), words: l10n.t("population") };
  if (statement?.kind === "count") return { icon: icon("symbol-number"), words: l10n.t("count") };
  switch (statement?.verdict) {
    case "inconsistent": return { icon: icon("bell-slash"), words: l10n.t("inconsistent, silenced") };
    case "unverifiable": return { icon: icon("question", "disabledForeground"), words: l10n.t("cannot be checked") };
    case "rounding": return { icon: icon("circle-outline"), words: l10n.t("rounding") };
    default: return { icon: icon("pass", "testing.iconPassed"), words: l10n.t("consistent") };
  }
}

const icon = (name: string, colour?: string): ThemeIcon => new ThemeIcon(name, colour === undefined ? undefined : new ThemeColor(colour));

/** The population and where it stands, or why there is none. */
function descriptionOf({ statement }: LeafNode): string {
  if (!statement) return "";
  const { denominator, verdict, working } = statement;
  if (!denominator) return verdict === "unverifiable" ? working.sentence : "";
  const line = denominator.parts[0]?.range.start.line;
  const where = line === undefined ? "" : l10n.t("line {0}", line + 1);
  return [denominator.population, where].filter((words) => words !== null && words !== "").join(", ");
}

function tooltipOf({ statement, findings }: LeafNode): MarkdownString {
  const tooltip = new MarkdownString();
  for (const { message, rule } of findings) tooltip.appendText(`${message} (${rule})`).appendMarkdown("\n\n");
  if (statement) tooltip.appendCodeblock(statement.working.text, "text");
  return tooltip;
}
