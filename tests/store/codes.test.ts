/** Codes are a tree, codings are spans that may overlap; nothing said about either is lost. */
import { describe, expect, it } from 'vitest'
import { openRichProject, TEXTS } from '../support/richProject'
import { problemFrom, spanOf, type TestProject } from '../support/testProject'

/** The names of the children of each code in their order; those at the top under ''. */
function tree(project: TestProject): Record<string, readonly string[]> {
  const rows = project.query('code.list', {})
  const names = new Map<string | null, string>(rows.map(({ codeId, name }) => [codeId, name]))
  const children: Record<string, string[]> = {}
  for (const { name, parentCodeId } of rows) {
    const parent = names.get(parentCodeId) ?? ''
    children[parent] = [...(children[parent] ?? []), name]
  }
  return children
}

function addCode(project: TestProject, name: string, parentCodeId: string | null = null) {
  const codeId = project.newId()
  project.run('code.create', { codeId, name, colour: '#0072b2', parentCodeId })
  return codeId
}

describe('code.create and code.rename', () => {
  it('put a code behind its siblings', async () => {
    const { project, power } = await openRichProject()
    addCode(project, 'عقوبات', power)
    expect(tree(project)).toEqual({ '': ['سلطة', 'نفي'], سلطة: ['أوامر', 'عقوبات'] })
  })

  it('refuse a name that folds to that of a sibling, and take it elsewhere in the tree', async () => {
    const { project, power, denial } = await openRichProject()
    expect(problemFrom(() => addCode(project, 'أوامِر', power)).code).toBe('name-taken')
    addCode(project, 'أوامر', denial)
    const codeId = addCode(project, 'قول')
    const rename = () => project.run('code.rename', { codeId, name: 'نَفْي' })
    expect(problemFrom(rename).code).toBe('name-taken')
  })
})

describe('code.move', () => {
  it('nests a code at a place among the children of its new parent, and back', async () => {
    const { project, power, denial } = await openRichProject()
    project.run('code.move', { codeId: denial, parentCodeId: power, place: 0 })
    expect(tree(project)).toEqual({ '': ['سلطة'], سلطة: ['نفي', 'أوامر'] })
    project.run('code.move', { codeId: denial, parentCodeId: null, place: 0 })
    expect(tree(project)).toEqual({ '': ['نفي', 'سلطة'], سلطة: ['أوامر'] })
  })

  it('refuses a place below the code itself', async () => {
    const { project, power, orders } = await openRichProject()
    for (const parentCodeId of [power, orders]) {
      const move = () => project.run('code.move', { codeId: power, parentCodeId, place: 0 })
      expect(problemFrom(move).code).toBe('code-inside-itself')
    }
  })
})

describe('code.merge', () => {
  it('takes codings, notes, description and the codes below along', async () => {
    const { project, power, denial } = await openRichProject()
    const codings = project.query('code.passages', { codeId: power }).length
    project.run('code.annotate', { codeId: denial, note: 'إنكار صريح' })

    project.run('code.merge', { codeId: power, intoCodeId: denial })

    expect(tree(project)).toEqual({ '': ['نفي'], نفي: ['أوامر'] })
    // Paragraph 2 carried both codes as a whole and now carries one.
    expect(project.query('code.passages', { codeId: denial })).toHaveLength(codings)
    expect(project.row('code', denial).note).toBe('إنكار صريح\n\nمن يأمر من؟')
    expect(project.query('note.ofTarget', { kind: 'code', id: denial })).toHaveLength(1)
  })

  it('keeps the notes on a coding that is there twice', async () => {
    const { project, power, denial, second } = await openRichProject()
    const twice = project.rows('coding').find(row => {
      return row.code_id === power && row.paragraph_id === second
    })
    const target = { kind: 'coding', id: String(twice?.id) } as const
    project.run('note.write', { noteId: project.newId(), target, text: 'مشكوك فيه' })
    project.run('code.merge', { codeId: power, intoCodeId: denial })
    const notes = project.rows('note').filter(({ text }) => text === 'مشكوك فيه')
    expect(notes).toHaveLength(1)
    expect(project.row('coding', String(notes[0]?.coding_id)).code_id).toBe(denial)
  })

  it('is refused into itself and into what lies below it; a child goes up into its parent', async () => {
    const { project, power, orders } = await openRichProject()
    for (const intoCodeId of [power, orders]) {
      const merge = () => project.run('code.merge', { codeId: power, intoCodeId })
      expect(problemFrom(merge).code).toBe('code-inside-itself')
    }
    project.run('code.merge', { codeId: orders, intoCodeId: power })
    expect(project.query('code.passages', { codeId: power })).toHaveLength(3)
  })
})

describe('code.remove', () => {
  it('takes the codes below it, all their codings and their notes with it', async () => {
    const { project, power, codingId } = await openRichProject()
    project.run('code.remove', { codeId: power })
    expect(tree(project)).toEqual({ '': ['نفي'] })
    expect(project.rows('coding').map(({ id }) => id)).not.toContain(codingId)
    expect(project.query('note.ofTarget', { kind: 'coding', id: codingId })).toEqual([])
    project.undo()
    expect(project.query('note.ofTarget', { kind: 'coding', id: codingId })).toHaveLength(1)
  })
})

describe('coding.create', () => {
  it('lets codings of one paragraph overlap, in reading order and with their words', async () => {
    const { project, source, power, first } = await openRichProject()
    const ofFirst = project
      .query('coding.list', { sourceId: source.sourceId })
      .filter(({ paragraphId }) => paragraphId === first)
    expect(ofFirst.map(({ codeName }) => codeName)).toEqual(['سلطة', 'أوامر'])
    const quotes = project.query('code.passages', { codeId: power }).map(({ quote }) => quote)
    expect(quotes).toEqual(['كامارا أمر', 'أمر بالتوقيف', TEXTS[1]])
  })

  it('gives the same words a code once', async () => {
    const { project, orders, first } = await openRichProject()
    const span = spanOf(TEXTS[0], 'أمر بالتوقيف')
    const again = project.run('coding.create', {
      codingId: project.newId(),
      codeId: orders,
      paragraphId: first,
      span,
      newCode: null,
    })
    expect(again).toBeNull()
  })

  it('is refused outside the paragraph, and then makes no code either', async () => {
    const { project, first } = await openRichProject()
    const before = project.dump()
    const create = () =>
      project.run('coding.create', {
        codingId: project.newId(),
        codeId: project.newId(),
        paragraphId: first,
        span: { start: 0, end: 999 },
        newCode: { name: 'جديد', colour: '#000000', parentCodeId: null },
      })
    expect(problemFrom(create).code).toBe('span-outside-paragraph')
    expect(project.dump()).toEqual(before)
  })

  it('is listed by pages of a source', async () => {
    const { project, source, second } = await openRichProject()
    const page = { first: 1, count: 1 }
    const rows = project.query('coding.list', { sourceId: source.sourceId, page })
    expect(rows.map(({ paragraphId }) => paragraphId)).toEqual([second, second])
  })
})

describe('coding.recode', () => {
  it('gives the words another code, and lets go where they have it already', async () => {
    const { project, codingId, denial, power, second } = await openRichProject()
    project.run('coding.recode', { codingId, codeId: denial })
    expect(project.row('coding', codingId).code_id).toBe(denial)
    const twice = project.rows('coding').find(row => {
      return row.code_id === power && row.paragraph_id === second
    })
    project.run('coding.recode', { codingId: String(twice?.id), codeId: denial })
    expect(project.rows('coding').map(({ id }) => id)).not.toContain(twice?.id)
  })
})
