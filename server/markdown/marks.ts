/** What is raised and may be the mark of a footnote. */

const marks = /^[a-z\d*†‡§¶#]{1,3}\)?(?:[,;\s]{1,2}[a-z\d*†‡§¶#]{1,3}\)?){0,3}$/;

/** The marks that a raised text holds: "a", "†", "a,b", "ᵃ"; none where it is something else. */
export function marksOf(raised: string): string[] {
  const plain = raised.normalize("NFKD").trim();
  return plain.length < 16 && marks.test(plain) ? plain.replaceAll(")", "").split(/[,;\s]+/) : [];
}
