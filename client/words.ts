/** Words that more than one part of the client uses, in the editor's language. */
import { l10n } from "vscode";
import type { Tally } from "../server/review/types.ts";

/** "14 checked, 2 to look at, 3 cannot be checked": the words of all faces. */
export const tallyInWords = ({ checked, toLookAt, unverifiable }: Tally): string =>
  l10n.t("{0} checked, {1} to look at, {2} cannot be checked", checked, toLookAt, unverifiable);

/** @param reason the server's, in words; undefined for what is no document that a person writes */
export const notChecked = (reason: string | undefined): string =>
  reason === undefined ? l10n.t("not checked: nobody is writing here") : l10n.t("not checked: {0}", reason);
