/** The deeds offered for chosen words, once for toolbar, menu and keyboard. */
import {
  type Icon,
  IconCopy,
  IconLink,
  IconNote,
  IconQuote,
  IconQuotes,
  IconTag,
  IconUserCheck,
  IconUserPlus,
} from '@tabler/icons-react'
import type { SourceRow } from '../../../../shared/domain/sources'
import type { WordKey } from '../../../i18n/words'
import { copyWithCitation, quoteAsEvidence } from './readerDeeds'
import { openPanel, type Place, type Words } from './readerSession'
import { heldParagraph, type ReaderText } from './useReaderText'

type Deed<Where> = {
  readonly id:
    | 'newActor'
    | 'existingActor'
    | 'cite'
    | 'evidence'
    | 'toEvidence'
    | 'code'
    | 'note'
    | 'copy'
  readonly words: WordKey
  readonly shortWords: WordKey
  /** The physical key, as the shortcut sheet writes it. */
  readonly keyName: string
  readonly Icon: Icon
  readonly run: (where: Where) => void
}

export type WordDeed = Deed<Words>
export type PlaceDeed = Deed<Place>

type Around = {
  readonly source: SourceRow
  readonly text: ReaderText
}

/** Deeds that also make sense for a whole paragraph. */
export function placeDeeds({ source, text }: Around): readonly PlaceDeed[] {
  return [
    {
      id: 'cite',
      words: 'reader.cite',
      shortWords: 'reader.citeShort',
      keyName: 'C',
      Icon: IconLink,
      run: place => openPanel({ kind: 'cite', place }),
    },
    {
      id: 'evidence',
      words: 'reader.evidence',
      shortWords: 'reader.evidenceShort',
      keyName: 'E',
      Icon: IconQuote,
      run: place => void quoteAsEvidence(place, text.citations),
    },
    {
      id: 'toEvidence',
      words: 'reader.toEvidence',
      shortWords: 'reader.toEvidenceShort',
      keyName: 'V',
      Icon: IconQuotes,
      run: place => openPanel({ kind: 'toEvidence', place }),
    },
    {
      id: 'code',
      words: 'reader.code',
      shortWords: 'reader.codeShort',
      keyName: 'O',
      Icon: IconTag,
      run: place => openPanel({ kind: 'code', place }),
    },
    {
      id: 'note',
      words: 'reader.note',
      shortWords: 'reader.noteShort',
      keyName: 'N',
      Icon: IconNote,
      run: place => openPanel({ kind: 'note', place }),
    },
    {
      id: 'copy',
      words: 'reader.copy',
      shortWords: 'reader.copyShort',
      keyName: 'Y',
      Icon: IconCopy,
      run: place => {
        const paragraph = heldParagraph(text, place.paragraphId)
        if (paragraph) void copyWithCitation(source, paragraph, place)
      },
    },
  ]
}

export function wordDeeds(around: Around): readonly WordDeed[] {
  return [
    {
      id: 'newActor',
      words: 'reader.newActor',
      shortWords: 'reader.newActorShort',
      keyName: 'A',
      Icon: IconUserPlus,
      run: words => openPanel({ kind: 'newActor', words }),
    },
    {
      id: 'existingActor',
      words: 'reader.existingActor',
      shortWords: 'reader.existingActorShort',
      keyName: 'X',
      Icon: IconUserCheck,
      run: words => openPanel({ kind: 'existingActor', words }),
    },
    ...placeDeeds(around),
  ]
}
