/**
 * The sample project as the bytes of a project file, made by running commands on a real store.
 *
 * Must stay true: the same texts give the same bytes (ids and times are derived, not drawn), so that
 * a build can be repeated.
 */
import { createHash } from 'node:crypto'
import { loadSqlite } from '../src/renderer/store/database'
import { emptyDatabase } from '../src/renderer/store/migrate'
import { ProjectStore } from '../src/renderer/store/projectStore'
import { codePointLength } from '../src/shared/analysis/arabicText'
import type { CommandName, CommandPayload } from '../src/shared/catalogue'
import type { Span } from '../src/shared/domain/definitions'
import {
  ActorId,
  AliasId,
  CitationId,
  DiagramId,
  EvidenceId,
  HypothesisId,
  MentionId,
  NoteId,
  ParagraphId,
  RelationshipId,
  RelationshipTypeId,
  SourceId,
} from '../src/shared/domain/ids'
import { sampleProject } from '../src/shared/sample/sampleProject'
import type { SampleCitation } from '../src/shared/sample/sampleTypes'

const MADE_AT = '2026-11-22T09:00:00.000Z'

/** A UUID (version 8, RFC 9562: the maker's own) that follows from a text. */
function derivedUuid(text: string): string {
  const hex = createHash('sha256').update(`tarjih sample ${text}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function textOf({ source, paragraph }: { source: string; paragraph: number }): string {
  const found = sampleProject.sources.find(({ key }) => key === source)?.paragraphs[paragraph - 1]
  if (found === undefined) throw new Error(`the sample has no paragraph ${source} ${paragraph}`)
  return found.text
}

function spanOf(place: SampleCitation & { readonly occurrence?: number }): Span | null {
  if (place.text === null) return null
  const text = textOf(place)
  let at = -1
  for (let count = 0; count < (place.occurrence ?? 1); count++)
    at = text.indexOf(place.text, at + 1)
  if (at < 0) throw new Error(`the sample's words are not there: ${place.text}`)
  const start = codePointLength(text.slice(0, at))
  return { start, end: start + codePointLength(place.text) }
}

const paragraphId = ({ source, paragraph }: { source: string; paragraph: number }) =>
  ParagraphId.parse(derivedUuid(`paragraph ${source} ${paragraph}`))
const actorId = (key: string) => ActorId.parse(derivedUuid(`actor ${key}`))
const hypothesisId = (key: string) => HypothesisId.parse(derivedUuid(`hypothesis ${key}`))
const diagramId = DiagramId.parse(derivedUuid('diagram'))

type Run = <N extends CommandName>(name: N, payload: CommandPayload<N>) => void

/** Builds the project and returns its file's bytes. */
export async function makeSampleProject(): Promise<Uint8Array> {
  let drawn = 0
  const store = new ProjectStore(emptyDatabase(await loadSqlite()), {
    newId: () => derivedUuid(`row ${drawn++}`),
    now: () => MADE_AT,
  })
  const run: Run = (name, payload) => {
    store.execute(name, payload, '')
  }
  const { title, question, description, analyst, diagram } = sampleProject
  run('project.create', {
    projectId: derivedUuid('project'),
    title,
    question,
    description,
    analyst,
    diagramId,
    diagramTitle: diagram.title,
  })
  addSources(run)
  addActors(run, key => typeIdOf(store, 'actor_type', key))
  addRelationships(run, key => typeIdOf(store, 'relationship_type', key))
  addHypothesesAndEvidence(run)
  addNotes(run)
  while (!store.isSettled) store.tendMentions(Number.POSITIVE_INFINITY)
  store.database.run('DELETE FROM change_log')
  store.database.script('VACUUM')
  return store.database.toBytes()
}

function typeIdOf(store: ProjectStore, table: string, key: string): string {
  const row = store.database.first<{ id: string }>(`SELECT id FROM ${table} WHERE key = :key`, {
    key,
  })
  if (row === undefined) throw new Error(`there is no built-in type ${key}`)
  return row.id
}

function addSources(run: Run): void {
  for (const { key, paragraphs, ...source } of sampleProject.sources) {
    const text = paragraphs.map(paragraph => paragraph.text).join('\n\n')
    const bytes = new TextEncoder().encode(text)
    run('source.import', {
      ...source,
      sourceId: SourceId.parse(derivedUuid(`source ${key}`)),
      fileName: `${key}.txt`,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes,
      warnings: [],
      paragraphs: paragraphs.map(({ kind, level, text: words }, index) => ({
        paragraphId: paragraphId({ source: key, paragraph: index + 1 }),
        kind,
        level,
        text: words,
      })),
    })
  }
}

function addActors(run: Run, typeId: (key: string) => string): void {
  for (const { key, name, type, description, aliases, mentions, x, y } of sampleProject.actors) {
    const id = actorId(key)
    run('actor.create', {
      actorId: id,
      name,
      typeId: typeId(type) as CommandPayload<'actor.create'>['typeId'], // read from its own table
      mention: null,
      placement: { diagramId, x, y },
    })
    run('actor.describe', { actorId: id, description })
    for (const alias of aliases) {
      const aliasId = AliasId.parse(derivedUuid(`alias ${key} ${alias}`))
      run('alias.add', { aliasId, actorId: id, name: alias })
    }
    for (const [index, mention] of mentions.entries()) {
      const span = spanOf(mention)
      if (span === null || mention.isWaiting) continue
      run('mention.mark', {
        mentionId: MentionId.parse(derivedUuid(`mention ${key} ${index}`)),
        actorId: id,
        paragraphId: paragraphId(mention),
        span,
      })
    }
  }
  for (const { key, faction } of sampleProject.actors) {
    if (faction === null) continue
    run('actor.setFaction', { actorId: actorId(key), factionActorId: actorId(faction) })
  }
}

function addRelationships(run: Run, builtIn: (key: string) => string): void {
  const own = new Map<string, string>()
  for (const { key, ...type } of sampleProject.relationshipTypes) {
    const typeId = RelationshipTypeId.parse(derivedUuid(`relationshipType ${key}`))
    own.set(key, typeId)
    run('relationshipType.create', { typeId, ...type })
  }
  for (const {
    key,
    from,
    to,
    type,
    isDirected,
    sign,
    note,
    startDate,
    citations,
  } of sampleProject.relationships) {
    const relationshipId = RelationshipId.parse(derivedUuid(`relationship ${key}`))
    run('relationship.create', {
      relationshipId,
      fromActorId: actorId(from),
      toActorId: actorId(to),
      typeId: RelationshipTypeId.parse(own.get(type) ?? builtIn(type)),
      isDirected,
      sign,
      note,
      citations: citations.map((citation, index) => ({
        citationId: CitationId.parse(derivedUuid(`citation ${key} ${index}`)),
        paragraphId: paragraphId(citation),
        span: spanOf(citation),
        stance: citation.stance,
      })),
    })
    if (startDate !== null) run('relationship.describe', { relationshipId, changes: { startDate } })
  }
}

function addHypothesesAndEvidence(run: Run): void {
  for (const { key, note, ...hypothesis } of sampleProject.hypotheses) {
    run('hypothesis.create', { hypothesisId: hypothesisId(key), ...hypothesis })
    run('hypothesis.annotate', { hypothesisId: hypothesisId(key), note })
  }
  for (const item of sampleProject.evidence) {
    const evidenceId = EvidenceId.parse(derivedUuid(`evidence ${item.key}`))
    run('evidence.create', {
      evidenceId,
      kind: item.kind,
      summary: item.summary,
      citations: item.citations.map(citation => ({
        paragraphId: paragraphId(citation),
        span: spanOf(citation),
      })),
    })
    const { credibility, relevance, speaker } = item
    run('evidence.describe', {
      evidenceId,
      changes: {
        credibility,
        relevance,
        speakerActorId: speaker === null ? null : actorId(speaker),
      },
    })
    for (const [key, rating] of Object.entries(item.ratings)) {
      run('assessment.rate', { evidenceId, hypothesisId: hypothesisId(key), ...rating })
    }
  }
}

function addNotes(run: Run): void {
  for (const [index, { target, text }] of sampleProject.notes.entries()) {
    run('note.write', {
      noteId: NoteId.parse(derivedUuid(`note ${index}`)),
      text,
      target:
        target.kind === 'actor'
          ? { kind: 'actor', id: actorId(target.key) }
          : { kind: 'paragraph', id: paragraphId(target), span: null },
    })
  }
}
