/**
 * Any sequence of gestures on a diagram, made of the same functions and commands as the window's: each is
 * at most one step, and all of them are undone to the beginning and redone to the end, exactly.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aligned } from '../../../../src/renderer/views/analysis/diagram/arrangement'
import {
  copied,
  pastedAsNew,
  pastedAt,
  remaining,
} from '../../../../src/renderer/views/analysis/diagram/networkClipboard'
import { copiesOf } from '../../../../src/renderer/views/analysis/diagram/networkCopies'
import type { CommandName } from '../../../../src/shared/catalogue'
import type { JournalStep } from '../../../../src/shared/journalFormat'
import { ProblemError } from '../../../../src/shared/problem'
import { Draw, MISSING } from '../../../store/draw'
import { expectBothEnds, Model, stateOf } from '../../../store/historyModel'
import { openRichProject } from '../../../support/richProject'
import type { CommandInput, TestProject } from '../../../support/testProject'

type Command = {
  readonly [N in CommandName]: readonly [name: N, payload: CommandInput<N>]
}[CommandName]

/** What the window has before it when a gesture begins. */
function windowOf(project: TestProject, draw: Draw) {
  const diagramId = draw.id('diagram')
  const params = { diagramId }
  const rows = {
    diagramId: project.query('diagram.list', {}).find(row => row.diagramId === diagramId)
      ?.diagramId,
    actors: project.query('diagram.actors', params),
    relationships: project.query('diagram.relationships', params),
    annotations: project.query('diagram.annotations', params),
  }
  const some = <Row>(list: readonly Row[]) => list.filter(() => draw.isSo())
  const actors = some(rows.actors)
  const annotations = some(rows.annotations)
  return {
    ...{ diagramId, rows, actors, annotations },
    actorIds: actors.map(({ actorId }) => actorId),
    relationshipIds: some(rows.relationships).map(row => row.relationshipId),
    annotationIds: annotations.map(({ annotationId }) => annotationId),
  }
}

type Window = ReturnType<typeof windowOf>
type Gesture = (window: Window, draw: Draw, project: TestProject) => Command | null

const place = (diagramId: string, positions: Window['actors']): Command => [
  'diagram.place',
  { diagramId, positions: positions.map(({ actorId, x, y }) => ({ actorId, x, y })) },
]

/** Nothing, where nothing is chosen. */
function about(chosen: readonly string[], command: Command): Command | null {
  return chosen.length === 0 ? null : command
}

/** What is chosen on this diagram, as it comes to lie on another one. */
function clipboard(
  { rows, actorIds, relationshipIds, annotationIds }: Window,
  project: TestProject,
) {
  const { diagramId } = rows
  if (diagramId === undefined) return null
  const network = copied({ ...rows, diagramId }, { actorIds, relationshipIds }, annotationIds)
  if (network === null) return null
  const names = new Map(project.query('actor.list', {}).map(row => [row.actorId, row.name]))
  return remaining(network, new Map<string, string>(names), project.query('relationship.list', {}))
}

const GESTURES: Readonly<Record<string, Gesture>> = {
  create: ({ diagramId }, draw) => [
    'actor.create',
    {
      ...{ actorId: draw.newId(), name: draw.word(), typeId: draw.id('actor_type') },
      placement: { diagramId, x: draw.number(900), y: draw.number(700) },
      mention: null,
    },
  ],
  move: ({ diagramId, actors, annotations }, draw) => [
    'diagram.place',
    {
      diagramId,
      positions: actors.map(({ actorId, x, y }) => ({ actorId, x: x + draw.number(9), y })),
      annotations: annotations.map(({ annotationId, x, y }) => ({
        ...{ annotationId, x, y: y + draw.number(9) },
      })),
    },
  ],
  connect: ({ rows }, draw) => [
    'relationship.create',
    {
      relationshipId: draw.newId(),
      fromActorId: draw.of(rows.actors, undefined)?.actorId ?? MISSING,
      toActorId: draw.of(rows.actors, undefined)?.actorId ?? MISSING,
      ...{ typeId: draw.id('relationship_type'), isDirected: draw.isSo() },
      ...{ sign: 'negative', note: '', citations: [] },
    },
  ],
  rename: ({ actorIds: [actorId = MISSING] }, draw) => [
    'actor.rename',
    { actorId, name: draw.word() },
  ],
  group: ({ actorIds: [actorId = MISSING] }, draw) => [
    'actor.setFaction',
    { actorId, factionActorId: draw.isSo() ? draw.id('actor') : null },
  ],
  collapse: ({ diagramId, rows }, draw) => {
    const factionActorIds = rows.actors.flatMap(({ factionActorId }) => factionActorId ?? [])
    const isCollapsed = draw.isSo()
    return about(factionActorIds, ['diagram.collapse', { diagramId, factionActorIds, isCollapsed }])
  },
  hide: ({ diagramId, actorIds, relationshipIds }, draw) => [
    'diagram.hide',
    { diagramId, actorIds, relationshipIds, isHidden: draw.isSo() },
  ],
  align: ({ diagramId, actors }, draw) =>
    place(diagramId, [...aligned(actors, draw.of(['left', 'middle', 'bottom'], 'left'))]),
  pin: ({ diagramId, actorIds }, draw) =>
    about(actorIds, ['diagram.pin', { diagramId, actorIds, isPinned: draw.isSo() }]),
  annotate: ({ diagramId }, draw) => [
    'annotation.create',
    {
      ...{ annotationId: draw.newId(), diagramId, kind: 'ellipse', text: draw.word() },
      ...{ colour: '#336699', x: draw.number(90), y: 3, width: 90, height: 30 },
    },
  ],
  resize: ({ annotations: [annotation] }, draw) => [
    'annotation.describe',
    {
      annotationId: annotation?.annotationId ?? MISSING,
      changes: { width: 20 + draw.number(90), height: 20 + draw.number(90) },
    },
  ],
  delete: ({ actorIds, relationshipIds, annotationIds }) => [
    'network.remove',
    { actorIds: actorIds.slice(0, 1), relationshipIds: relationshipIds.slice(0, 1), annotationIds },
  ],
  takeOff: ({ diagramId, actorIds }) =>
    about(actorIds, ['diagram.takeOut', { diagramId, actorIds }]),
  duplicate: ({ diagramId, rows, actorIds, relationshipIds, annotationIds }) => [
    'network.duplicate',
    {
      diagramId,
      ...copiesOf(rows, { actorIds, relationshipIds, annotationIds }, name => `${name} ٢`),
    },
  ],
  paste: (window, draw, project) => {
    const network = clipboard(window, project)
    if (network === null) return null
    return [
      'diagram.paste',
      { diagramId: draw.id('diagram'), ...pastedAt(network, { x: 5, y: 6 }) },
    ]
  },
  pasteAsNew: (window, draw, project) => {
    const network = clipboard(window, project)
    if (network === null) return null
    const made = pastedAsNew(network, { x: -5, y: 60 }, () => draw.word())
    return ['network.duplicate', { diagramId: draw.id('diagram'), ...made }]
  },
}

type Move = {
  readonly kind: keyof typeof GESTURES | 'undo' | 'redo'
  readonly numbers: readonly number[]
}

const someMoves = fc.array<Move>(
  fc.record({
    kind: fc.constantFrom(...Object.keys(GESTURES), 'undo', 'redo'),
    numbers: fc.array(fc.nat(10_000), { minLength: 24, maxLength: 24 }),
  }),
  { minLength: 4, maxLength: 40, size: 'max' },
)

/** The step that a move is; null where it was refused or did nothing. */
function make(project: TestProject, { kind, numbers }: Move): JournalStep | null {
  try {
    if (kind === 'undo') return project.undo()
    if (kind === 'redo') return project.redo()
    const draw = new Draw(project, numbers)
    const command = GESTURES[kind]?.(windowOf(project, draw), draw, project) ?? null
    return command === null ? null : project.store.execute(command[0], command[1], '')
  } catch (thrown) {
    if (thrown instanceof ProblemError) return null
    throw thrown
  }
}

const runs = { seed: 20251127, numRuns: 40 } as const
/** A few seconds where nothing else runs; a shared machine takes longer. */
const timeout = 120_000

describe('any sequence of gestures', { timeout }, () => {
  it('is one step each, undone to the beginning and redone to the end', async () => {
    await fc.assert(
      fc.asyncProperty(someMoves, async moves => {
        const { project } = await openRichProject()
        const model = new Model(stateOf(project))
        for (const move of moves) {
          const before = project.store.sequence
          const step = make(project, move)
          expect(project.store.sequence - before).toBe(step === null ? 0 : 1)
          const present = stateOf(project)
          model.follow(step, present)
          expect(present === model.expected, JSON.stringify(move)).toBe(true)
        }
        expect(project.danglingRows()).toEqual([])
        expectBothEnds(project, model)
        project.close()
      }),
      runs,
    )
  })

  it.each(Object.keys(GESTURES))('%s does something now and then', async kind => {
    const { project } = await openRichProject()
    const draws = fc.sample(fc.array(fc.nat(10_000), { minLength: 24, maxLength: 24 }), {
      ...{ seed: runs.seed, numRuns: 60 },
    })
    expect(draws.some(numbers => make(project, { kind, numbers }) !== null)).toBe(true)
    project.close()
  })
})
