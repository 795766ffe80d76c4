/**
 * What a new hypothesis is offered: the next label and the next colour.
 *
 * The colours are told apart by readers with any common colour blindness (Okabe and Ito 2008, and
 * Paul Tol's muted scheme for the last three).
 */
import type { WordKey } from '../../i18n/words'

export type OfferedColour = { readonly hex: string; readonly word: WordKey }

export const offeredColours: readonly OfferedColour[] = [
  { hex: '#0072B2', word: 'colour.blue' },
  { hex: '#D55E00', word: 'colour.vermilion' },
  { hex: '#009E73', word: 'colour.green' },
  { hex: '#CC79A7', word: 'colour.pink' },
  { hex: '#E69F00', word: 'colour.amber' },
  { hex: '#56B4E9', word: 'colour.sky' },
  { hex: '#5E3C99', word: 'colour.purple' },
  { hex: '#882255', word: 'colour.wine' },
  { hex: '#999933', word: 'colour.olive' },
]

const FIRST_LABEL = 'H1'

/** The first offered colour that no hypothesis has; when all are taken, they come round again. */
export function nextColour(taken: readonly string[]): string {
  const used = new Set(taken.map(colour => colour.toUpperCase()))
  const free = offeredColours.find(({ hex }) => !used.has(hex.toUpperCase()))
  return (free ?? offeredColours[taken.length % offeredColours.length])?.hex ?? '#0072B2'
}

/** Goes on counting in the analyst's own way: after "H2" comes "H3". */
export function nextLabel(labels: readonly string[]): string {
  const last = labels.map(label => /^(.*?)(\d+)$/u.exec(label)).findLast(match => match !== null)
  if (last === undefined || last === null) {
    return labels.length === 0 ? FIRST_LABEL : `H${labels.length + 1}`
  }
  const taken = new Set(labels)
  let number = Number(last[2]) + 1
  while (taken.has(`${last[1]}${number}`)) number += 1
  return `${last[1]}${number}`
}
