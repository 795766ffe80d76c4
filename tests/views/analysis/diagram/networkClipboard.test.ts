/** What is copied of a diagram, and where it lies once it is pasted. */
import { describe, expect, it } from 'vitest'
import {
  copied,
  copiedText,
  parseCopied,
  pastedAsNew,
  pastedAt,
  remaining,
} from '../../../../src/renderer/views/analysis/diagram/networkClipboard'
import { actor, annotation, DIAGRAM, NAMES, tie } from './networkExamples'

const rows = {
  diagramId: DIAGRAM,
  actors: [actor(1, { x: 10, y: 20 }), actor(2, { x: 110, y: 60 }), actor(3, { x: 900, y: 900 })],
  relationships: [tie(1, 1, 2), tie(2, 2, 3)],
  annotations: [annotation(1, { x: 60, y: 40 })],
}
const [first, second, third] = rows.actors.map(({ actorId }) => actorId)
const ids = [first, second, third].filter(id => id !== undefined)
const [line, otherLine] = rows.relationships.map(({ relationshipId }) => relationshipId)
const [text] = rows.annotations.map(({ annotationId }) => annotationId)

function copyOf(
  actorIds = ids.slice(0, 2),
  annotationIds = rows.annotations.map(one => one.annotationId),
) {
  const network = copied(rows, { actorIds, relationshipIds: [] }, annotationIds)
  if (network === null) throw new Error('nothing was copied')
  return network
}

describe('copying', () => {
  it('takes the relationships between the chosen actors and no others', () => {
    expect(copyOf()).toMatchObject({
      diagramId: DIAGRAM,
      actors: [
        { actorId: first, x: 10, y: 20 },
        { actorId: second, x: 110, y: 60 },
      ],
      relationshipIds: [line],
      annotations: [{ annotationId: text, x: 60, y: 40 }],
    })
  })

  it('takes both ends of a chosen relationship', () => {
    const relationshipIds = rows.relationships.slice(1).map(row => row.relationshipId)
    const network = copied(rows, { actorIds: [], relationshipIds }, [])
    expect(network?.actors.map(({ actorId }) => actorId)).toEqual([second, third])
    expect(network?.relationshipIds).toEqual([otherLine])
  })

  it('takes nothing where nothing is chosen', () => {
    expect(copied(rows, { actorIds: [], relationshipIds: [] }, [])).toBeNull()
  })

  it('gives other programs names and relationships as lines', () => {
    const words = copiedText(copyOf(), NAMES, rows.relationships, () => 'commands')
    expect(words).toBe('actor 1\nactor 2\nactor 1 – commands – actor 2\nnote 1')
  })
})

describe('pasting', () => {
  it('keeps how things lie to each other, with their middle where it is told', () => {
    const pasted = pastedAt(copyOf(), { x: 500, y: -100 })
    expect(pasted.positions).toEqual([
      { actorId: first, x: 450, y: -120 },
      { actorId: second, x: 550, y: -80 },
    ])
    expect(pasted.annotations).toMatchObject([{ x: 500, y: -100, text: 'note 1' }])
    expect(pasted.annotations[0]?.annotationId).not.toBe(text)
  })

  it('as new actors gives every copy an id of its own', () => {
    const pasted = pastedAsNew(copyOf(), { x: 0, y: 0 }, id => `${NAMES.get(id)} again`)
    expect(pasted.actors.map(({ actorId, name }) => [actorId, name])).toEqual([
      [first, 'actor 1 again'],
      [second, 'actor 2 again'],
    ])
    const made = [
      ...pasted.actors.map(one => one.newActorId),
      ...pasted.relationships.map(one => one.newRelationshipId),
      ...pasted.annotations.map(one => one.annotationId),
    ]
    expect(new Set([...made, first, second, line, text])).toHaveLength(made.length + 4)
  })

  it('leaves out what has been removed since', () => {
    const left = remaining(copyOf(), new Map([[String(first), 'actor 1']]), [])
    expect(left.actors.map(({ actorId }) => actorId)).toEqual([first])
    expect(left.relationshipIds).toEqual([])
  })
})

describe('the clipboard', () => {
  it('gives back what was put in', () => {
    expect(parseCopied(JSON.stringify(copyOf()))).toEqual(copyOf())
  })

  it.each([
    '',
    'words',
    '[]',
    JSON.stringify({ ...copyOf(), extra: 1 }),
    JSON.stringify({ ...copyOf(), actors: [{ actorId: 'x', x: 0, y: 0 }] }),
  ])('is not believed where it holds %j', words => {
    expect(parseCopied(words)).toBeNull()
  })
})
