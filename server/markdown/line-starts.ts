/** What a line of Markdown begins with. */

const listMarker = /[ \t]*(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y;
const definition = /\[[^\]\r\n]{1,200}\]:/y;

/** Behind the marker of a list's item that stands at an offset, white space before it included; -1 where there is none. */
export function markerEnd(text: string, at: number): number {
  listMarker.lastIndex = at;
  return listMarker.test(text) ? listMarker.lastIndex : -1;
}

/** Whether the definition of a link's target or of a footnote stands at an offset: "[1]: ". */
export function isDefinition(text: string, at: number): boolean {
  definition.lastIndex = at;
  return definition.test(text);
}

/** Behind the spaces that may stand before a fence or a tag. */
export function pastIndent(text: string, start: number): number {
  let k = start;
  while (k < start + 3 && text.charCodeAt(k) === 32) k += 1;
  return k;
}

/** A line between a table's head and its body: "|---|:-:|". */
export const isDelimiterRow = (line: string): boolean => line.length < 5000 && line.includes("-") && /^[ \t]*[|:-][|:\- \t]*$/.test(line);
