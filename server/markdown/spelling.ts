/** How plain text is spelled in Markdown. */
import { characterReference } from "./inline.ts";

/**
 * The characters of a plain text as they stand at the start of a stretch of source: as themselves, escaped, or as
 * references ("14\.2", "14&#46;2"); undefined where something else stands between them, such as emphasis ("14**.**2").
 */
export function spellingOf(plain: string, source: string): string[] | undefined {
  const spelled: string[] = [];
  let at = 0;
  for (const c of plain) {
    let end = at + c.length;
    if (!source.startsWith(c, at)) {
      const reference = source[at] === "&" ? characterReference(source, at, source.length) : null;
      if (reference?.text === c) end = reference.end;
      else if (source.startsWith(`\\${c}`, at)) end += 1;
      else return undefined;
    }
    spelled.push(source.slice(at, end));
    at = end;
  }
  return spelled;
}
