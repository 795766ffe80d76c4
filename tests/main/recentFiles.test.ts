/** The recent list: newest first, short, and never in the way of the work. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createFileTokens } from '../../src/main/fileTokens'
import { createRecentFiles } from '../../src/main/recentFiles'
import { FileToken } from '../../src/shared/hostApi'
import { diskWithBroken, systemError } from './brokenDisk'
import { temporaryFolder } from './temporaryFolder'

const namesOf = async (recents: ReturnType<typeof createRecentFiles>) =>
  (await recents.list()).files.map(({ name }) => name)

describe('the recent list', () => {
  it('puts the last used first, each once, and outlives the program', async () => {
    const folder = join(temporaryFolder(), 'made on demand')
    const recents = createRecentFiles({ folder, tokens: createFileTokens() })
    for (const name of ['a', 'b', 'a', 'ج']) await recents.note(`/projects/${name}.tarjih`)
    const again = createRecentFiles({ folder, tokens: createFileTokens() })
    expect(await namesOf(again)).toEqual(['ج.tarjih', 'a.tarjih', 'b.tarjih'])
  })

  it('keeps no more than twelve', async () => {
    const recents = createRecentFiles({ folder: temporaryFolder(), tokens: createFileTokens() })
    await Promise.all(Array.from({ length: 15 }, (_, n) => recents.note(`/projects/${n}`)))
    expect(await namesOf(recents)).toEqual(Array.from({ length: 12 }, (_, n) => String(14 - n)))
  })

  it('gives tokens that stand for the paths, and forgets one by its token', async () => {
    const tokens = createFileTokens()
    const recents = createRecentFiles({ folder: temporaryFolder(), tokens })
    await recents.note('/projects/a.tarjih')
    await recents.note('/projects/b.tarjih')
    const [, a] = (await recents.list()).files
    const file = FileToken.parse(a?.file)
    expect(tokens.pathOf(file)).toBe('/projects/a.tarjih')
    await recents.forget(file)
    expect(await namesOf(recents)).toEqual(['b.tarjih'])
  })

  it.each(['', 'not json', '{"files":[{"path":5}]}', '[]'])(
    'is empty and usable when its file holds %j',
    async content => {
      const folder = temporaryFolder()
      writeFileSync(join(folder, 'recent.json'), content)
      const recents = createRecentFiles({ folder, tokens: createFileTokens() })
      expect(await namesOf(recents)).toEqual([])
      await recents.note('/projects/a.tarjih')
      expect(await namesOf(recents)).toEqual(['a.tarjih'])
    },
  )

  it('does not fail the work when it cannot be written, and keeps what it had', async () => {
    const folder = temporaryFolder()
    await createRecentFiles({ folder, tokens: createFileTokens() }).note('/projects/a.tarjih')
    const before = readFileSync(join(folder, 'recent.json'))
    const disk = diskWithBroken('writeFile', () => {
      throw systemError('ENOSPC', 'no space left on device')
    })
    const recents = createRecentFiles({ folder, tokens: createFileTokens(), disk })
    await recents.note('/projects/b.tarjih')
    expect(readFileSync(join(folder, 'recent.json'))).toEqual(before)
    expect(existsSync(join(folder, 'recent.json.tmp'))).toBe(false)
  })
})
