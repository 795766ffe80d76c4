/** Which sections of the navigator stand open: kept while the program runs, also between screens. */
import { create } from 'zustand'

export type SectionName = 'sources' | 'hypotheses' | 'codes' | 'actors' | 'diagrams'

export const useOpenSections = create<Readonly<Record<SectionName, boolean>>>(() => ({
  sources: true,
  hypotheses: true,
  codes: true,
  actors: true,
  diagrams: true,
}))

export function toggleSection(name: SectionName): void {
  useOpenSections.setState(open => ({ [name]: !open[name] }))
}
