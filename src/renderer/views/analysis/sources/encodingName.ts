/** Encodings as people write them. */

const NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'utf-32le': 'UTF-32 LE',
  'utf-32be': 'UTF-32 BE',
  'windows-1256': 'Windows-1256',
  'windows-1252': 'Windows-1252',
  'iso-8859-6': 'ISO 8859-6',
}

/** `encoding` is the name that TextDecoder knows it by. */
export function encodingName(encoding: string): string {
  return NAMES[encoding] ?? encoding
}
