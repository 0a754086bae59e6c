/**
 * Names of characters, "&eacute;". One table of them is bundled, that of the HTML reader: the Markdown parser is given it in
 * place of its own (scripts/build.mjs).
 */
import { decodeHTMLStrict } from "entities/decode";

/**
 * The character that a name stands for.
 *
 * @param name without the ampersand and the semicolon
 * @returns false where there is no such name
 */
export function decodeNamedCharacterReference(name: string): string | false {
  const reference = `&${name};`;
  const text = isName.test(name) ? decodeHTMLStrict(reference) : reference;
  return text === reference ? false : text;
}

const isName = /^[A-Za-z\d]+$/;
