/** Searches for what was expected and is absent: each is kept as it was run, with its date, as the proof. */
import { z } from '../zod'
import { query } from './definitions'
import { AbsenceSearchId, EvidenceId } from './ids'
import { SearchFilter } from './search'

/** A search as the search screen runs it, and how many paragraphs it found. */
export const AbsenceSearch = z.strictObject({
  searchId: AbsenceSearchId,
  /** As it was written: what follows the last word says whether that is a whole one. */
  query: z.string().max(2_000).regex(/\S/u),
  withParticles: z.boolean(),
  filter: SearchFilter,
  found: z.int().min(0),
})
export type AbsenceSearch = z.infer<typeof AbsenceSearch>

export const absenceCommands = {
  /** One more proof; the earlier ones stay. How many paragraphs were searched is counted as it is kept. */
  'absenceSearch.keep': z.strictObject({ evidenceId: EvidenceId, search: AbsenceSearch }),
  'absenceSearch.remove': z.strictObject({ searchId: AbsenceSearchId }),
}

export type AbsenceSearchRow = Omit<AbsenceSearch, 'withParticles'> & {
  readonly withParticles: 0 | 1
  /** Paragraphs that there were to be searched. */
  readonly searched: number
  readonly searchedAt: string
}

export const absenceQueries = {
  /** The newest first. */
  'absenceSearch.ofEvidence': query<AbsenceSearchRow>()({ evidenceId: EvidenceId }),
}
