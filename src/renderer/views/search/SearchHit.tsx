/** One result: where it stands and its words in their surroundings. */
import type { ReactNode } from 'react'
import { formatPartialDate } from '../../../shared/analysis/partialDate'
import type { QueryMatcher } from '../../../shared/analysis/search/matchesIn'
import type { DocumentKind } from '../../../shared/domain/search'
import { useRows } from '../../client/useQuery'
import { useLocale } from '../../i18n/locale'
import { actorTypeName } from '../../i18n/typeWords'
import { useTranslate } from '../../i18n/words'
import { Highlighted, HighlightedExcerpt } from './Highlighted'
import { noteTargetWords } from './noteTargetWords'
import classes from './Search.module.css'

type HitProps = {
  readonly id: string
  /** The hit and its neighbours of the same kind: read together. */
  readonly page: readonly string[]
  readonly matcher: QueryMatcher
}

type Props = HitProps & { readonly kind: DocumentKind }

export function SearchHit({ kind, ...hit }: Props) {
  switch (kind) {
    case 'paragraph':
      return <ParagraphHit {...hit} />
    case 'actor':
      return <ActorHit {...hit} />
    case 'evidence':
      return <EvidenceHit {...hit} />
    case 'note':
      return <NoteHit {...hit} />
  }
}

/** `useRows` takes its own copy of what it asks for. */
const asked = (page: readonly string[]) => ({ ids: [...page] })

function ParagraphHit({ id, page, matcher }: HitProps) {
  const t = useTranslate()
  const locale = useLocale()
  const found = useRows('search.paragraphs', asked(page)).find(row => row.paragraphId === id)
  if (!found) return <Coming />
  const spans = matcher(found.text)
  const times = spans.length
  return (
    <>
      <Place
        start={
          <span className={classes.number}>{t('passage.paragraph', { number: found.number })}</span>
        }
        end={
          times > 1 && <span className={classes.times}>{t('search.places', { count: times })}</span>
        }
      >
        <bdi>{found.sourceTitle}</bdi>
        {found.published !== '' && <bdi>{formatPartialDate(found.published, locale)}</bdi>}
      </Place>
      <HighlightedExcerpt text={found.text} spans={spans} />
    </>
  )
}

function ActorHit({ id, page, matcher }: HitProps) {
  const t = useTranslate()
  const found = useRows('search.actors', asked(page)).find(row => row.actorId === id)
  if (!found) return <Coming />
  const aliases = found.aliases.split('\n').filter(alias => alias !== '')
  return (
    <>
      <Place start={<span>{actorTypeName(t, found.typeKey, found.typeName)}</span>} />
      <span className={classes.name}>
        <Highlighted text={found.name} spans={matcher(found.name)} />
      </span>
      {aliases.length > 0 && (
        <span className={classes.aliases}>
          {aliases.map(alias => (
            <Highlighted key={alias} text={alias} spans={matcher(alias)} />
          ))}
        </span>
      )}
      {found.description !== '' && (
        <HighlightedExcerpt text={found.description} spans={matcher(found.description)} />
      )}
    </>
  )
}

function EvidenceHit({ id, page, matcher }: HitProps) {
  const t = useTranslate()
  const found = useRows('search.evidence', asked(page)).find(row => row.evidenceId === id)
  if (!found) return <Coming />
  const { summary, note, quotes, searches, excludedReason } = found
  const others = [quotes, note, searches, excludedReason].filter(text => text !== '')
  const shown = others.filter(text => matcher(text).length > 0)
  return (
    <>
      <Place start={<span>{t('search.evidenceItem')}</span>} />
      {summary !== '' && (
        <span className={classes.name}>
          <Highlighted text={summary} spans={matcher(summary)} />
        </span>
      )}
      {(shown.length > 0 || summary !== '' ? shown : others.slice(0, 1)).map(text => (
        <HighlightedExcerpt key={text} text={text} spans={matcher(text)} />
      ))}
    </>
  )
}

function NoteHit({ id, page, matcher }: HitProps) {
  const t = useTranslate()
  const found = useRows('search.notes', asked(page)).find(row => row.noteId === id)
  if (!found) return <Coming />
  return (
    <>
      <Place start={<span>{t(noteTargetWords[found.targetKind])}</span>} />
      <HighlightedExcerpt text={found.text} spans={matcher(found.text)} />
      {found.quote !== '' && matcher(found.quote).length > 0 && (
        <HighlightedExcerpt text={found.quote} spans={matcher(found.quote)} />
      )}
    </>
  )
}

type PlaceProps = {
  readonly start: ReactNode
  readonly end?: ReactNode
  readonly children?: ReactNode
}

function Place({ start, end, children }: PlaceProps) {
  return (
    <div className={classes.place}>
      {start}
      {children}
      {end}
    </div>
  )
}

function Coming() {
  return <div className={classes.coming} aria-hidden />
}
