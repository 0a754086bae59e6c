/** What somebody does who writes a review, one keystroke or paste at a time, at places chosen by chance. */
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver";
import { randomFrom } from "./text.ts";

export interface Edit {
  range: Range;
  text: string;
}

/** Where such an edit may be made, and what is put there. */
interface Kind {
  /** Global; its match is replaced. */
  where: RegExp;
  with: (matched: string, random: () => number) => string;
}

const digit = (random: () => number): string => String(Math.floor(random() * 10));
const lastDigit = (matched: string, random: () => number): string => matched.replace(/\d(?=\D*$)/, digit(random));

const kinds: readonly Kind[] = [
  // a letter in a word
  { where: /[a-z](?=[a-z]{2})/g, with: (matched, random) => matched + "abcdefghijklmnopqrstuvwxyz"[Math.floor(random() * 26)]! },
  { where: /[a-z](?=[a-z]{2})/g, with: () => "" },
  // a digit of a percentage
  { where: /\d(?=[\d.]*%)/g, with: (_, random) => digit(random) },
  // a count in a table
  { where: /\| *\d+(?= ?\()/g, with: lastDigit },
  // a size
  { where: /\b[nN] ?= ?\d+/g, with: lastDigit },
  { where: /\b\d+(?= (?:patients|participants|women|children))/g, with: lastDigit },
  // a heading
  { where: /^#{1,6} .*$/gm, with: (matched) => `${matched}s` },
  // a new paragraph
  { where: /\n\n(?=[A-Z])/g, with: (_, random) => `\n\nOf ${20 + Math.floor(random() * 80)} patients, ${Math.floor(random() * 20)} (${digit(random)}${digit(random)}%) left the study.\n\n` },
];

/** A document and the edits of somebody who writes in it; the same for the same seed. */
export class Writer {
  readonly document: TextDocument;
  readonly #random: () => number;
  #version = 1;

  constructor(uri: string, text: string, seed = 1) {
    this.document = TextDocument.create(uri, "markdown", this.#version, text);
    this.#random = randomFrom(seed);
  }

  /** Makes the next edit in the document, and gives it. */
  next(): Edit {
    const text = this.document.getText();
    for (;;) {
      const kind = kinds[Math.floor(this.#random() * kinds.length)]!;
      kind.where.lastIndex = Math.floor(this.#random() * text.length);
      const match = kind.where.exec(text);
      if (!match) continue;
      const range = { start: this.document.positionAt(match.index), end: this.document.positionAt(match.index + match[0].length) };
      const edit = { range, text: kind.with(match[0], this.#random) };
      this.#version += 1;
      TextDocument.update(this.document, [edit], this.#version);
      return edit;
    }
  }

  /** A place in a percentage, chosen by chance. */
  somePercentage(): { offset: number; range: Range } {
    const text = this.document.getText();
    const percentage = /\d(?=[\d.]*%)/g;
    percentage.lastIndex = Math.floor(this.#random() * text.length);
    const offset = (percentage.exec(text) ?? /\d(?=[\d.]*%)/.exec(text))?.index ?? 0;
    const position = this.document.positionAt(offset);
    return { offset, range: { start: position, end: position } };
  }
}
