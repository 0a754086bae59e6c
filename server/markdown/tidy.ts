/**
 * What is no prose inside prose: citations, footnote marks, exponents, addresses, attributes. Finds them in the plain
 * text; each goes, or leaves one U+FFFC where numbers on either side must not run together.
 */
import { takeOutAddress, takeOutAt } from "./addresses.ts";
import { takeOutBraces, takeOutBracket } from "./brackets.ts";
import { OBJECT, type Edit, type Run } from "./run.ts";
import { Search } from "./search.ts";
import { takeOutMarkedScript, takeOutRaised, takeOutSetScripts } from "./superscripts.ts";
import { takeOutCommand } from "./tex-commands.ts";

/** The edits that take out what is no prose, ordered. `cell`: the text is a table's cell. Linear in the text. */
export function tidy(run: Run, source: string, cell: boolean): Edit[] {
  const search = new Search(run, source, cell);
  takeOutSetScripts(search);
  for (let found = search.next(); found; found = search.next()) {
    if (found[0].length === 1) takeOutSign(search, found.index);
    else if (found[0] === ":::") takeOutLine(search, found.index);
    else takeOutAddress(search, found[0], found.index);
  }
  return settled(search.edits, search.text);
}

/** Takes out what a single character begins, where that is no prose. */
function takeOutSign(search: Search, i: number): void {
  switch (search.text.charCodeAt(i)) {
    case 0:
    case 0xfffd: // not a character of any text
      search.replace(i, i + 1, "");
      break;
    case 91: // [
      takeOutBracket(search, i);
      break;
    case 123: // {
      takeOutBraces(search, i);
      break;
    case 92: // \
      takeOutCommand(search, i);
      break;
    case 64: // @
      takeOutAt(search, i);
      break;
    case 94: // ^
    case 126: // ~
      if (!search.run.isEscaped(i)) takeOutMarkedScript(search, i);
      break;
    default:
      if (!search.run.isEscaped(i)) takeOutRaised(search, i);
  }
}

/** Takes out the rest of a line, as of ":::". */
function takeOutLine(search: Search, i: number): void {
  const end = search.text.indexOf("\n", i);
  search.replace(i, end < 0 ? search.text.length : end, "");
}

/** Ordered, without overlaps; what would join two digits leaves a mark instead. */
function settled(edits: Edit[], text: string): Edit[] {
  edits.sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Edit[] = [];
  let at = 0;
  for (const edit of edits) {
    if (edit.start < at || edit.end <= edit.start) continue;
    at = edit.end;
    const joins = edit.text === "" && /\d/.test(text.charAt(edit.start - 1)) && /\d/.test(text.charAt(edit.end));
    out.push(joins ? { ...edit, text: OBJECT } : edit);
  }
  return out;
}
