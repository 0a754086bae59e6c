/** Links in hovers: to a place in the document, and to the page of a rule. */
import type { OpenDocument } from "./documents.ts";
import { rulePage } from "../identity.ts";
import type { RuleName, Span } from "../review/types.ts";
import { rangeOf } from "./positions.ts";
import { goToCommand, rulePageCommand } from "./protocol.ts";

export interface Links {
  /** The target of a link to a place; undefined where no link would lead there. */
  place(document: OpenDocument, span: Span): string | undefined;
  /** The target of a link to a rule's page. */
  rule(name: RuleName): string;
}

/** For any editor: only files open at a line by their address. */
export const plainLinks: Links = {
  place: (document, span) => (document.uri.startsWith("file:") ? `${inTarget(document.uri)}#L${rangeOf(document, span).start.line + 1}` : undefined),
  rule: rulePage,
};

/** For a client with commands of its own: they lead to any document, saved or not, and to pages that need no network. */
export const commandLinks: Links = {
  place: (document, span) => commandTo(goToCommand, [document.uri, rangeOf(document, span)]),
  rule: (name) => commandTo(rulePageCommand, [name]),
};

const commandTo = (command: string, args: readonly unknown[]): string => `command:${command}?${inTarget(encodeURIComponent(JSON.stringify(args)))}`;

/** What would end the target of a link in Markdown, or a cell of a table. */
const inTarget = (address: string): string =>
  address.replace(/[()<>\s\\|]/g, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
