/** Text put into XML so that every reader gets it back as it is. */

/** What XML 1.0 cannot hold at all, not even as a number; it becomes U+FFFD. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is meant
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const TEXT_MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
}

/** Readers make spaces of bare line breaks in attributes. */
const ATTRIBUTE_MARKS: Readonly<Record<string, string>> = {
  ...TEXT_MARKS,
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
}

export function xmlText(text: string): string {
  return text.replace(UNWRITABLE, '\ufffd').replace(/[&<>\r]/g, mark => TEXT_MARKS[mark] ?? mark)
}

/** With the quotation marks around it. */
export function xmlAttribute(text: string): string {
  const inside = text
    .replace(UNWRITABLE, '\ufffd')
    .replace(/[&<>\r"\n\t]/g, mark => ATTRIBUTE_MARKS[mark] ?? mark)
  return `"${inside}"`
}
