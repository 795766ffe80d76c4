import { createRequire } from 'node:module'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkLayers } from '../../scripts/checkLayers.mjs'
import { plantTree } from './plantedTree'

const folders = ['src', 'tests', 'scripts']
const one = 'export const one = 1\n'
const imports = (...modules: readonly string[]) =>
  modules.map(name => `import * as a${modules.indexOf(name)} from '${name}'\n`).join('')
const importsType = (name: string) =>
  `import type { one } from '${name}'\nexport type A = typeof one\n`

/** Obeys every rule. Planted faults are added to it. */
const goodTree: Readonly<Record<string, string>> = {
  'src/shared/problem.ts': imports('zod'),
  'src/shared/analysis/scores.ts': importsType('../problem'),
  'src/main/main.ts': imports('electron', 'node:fs', '../shared/problem'),
  'src/preload/preload.ts': imports('electron', '../shared/problem'),
  'src/renderer/main.tsx': imports('./host/host', './views/start/Start', './client/session'),
  'src/renderer/host/host.ts': imports('../../shared/problem'),
  'src/renderer/store/worker.ts': imports('./database'),
  'src/renderer/store/database.ts': imports('sql.js', '../../shared/problem'),
  'src/renderer/client/session.ts': imports('../../shared/problem'),
  'src/renderer/components/Busy.tsx': imports('../../shared/problem'),
  'src/renderer/importers/plainText.ts': imports('../../shared/problem'),
  'src/renderer/exporters/svg.ts': imports('../../shared/problem'),
  'src/renderer/views/start/Start.tsx': imports(
    '../../client/session',
    '../../components/Busy',
    '../../importers/plainText',
    '../../exporters/svg',
  ),
  'src/renderer/views/diagram/canvas.ts': imports('cytoscape', '../../client/session'),
  'tests/scores.test.ts': imports(
    '../src/shared/analysis/scores',
    '../src/renderer/store/database',
  ),
  'scripts/build.mjs': imports('node:path'),
}

/** For each rule, the faults that it must find: what is added to the good tree. */
const plants: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  'shared-is-pure': [
    { 'src/shared/a.ts': imports('../renderer/client/session') },
    { 'src/shared/a.ts': importsType('../renderer/client/session') },
    { 'src/shared/a.ts': imports('node:fs') },
    { 'src/shared/analysis/a.ts': imports('react') },
  ],
  'desktop-meets-window-in-shared': [
    { 'src/main/a.ts': imports('../renderer/client/session') },
    { 'src/preload/a.ts': importsType('../renderer/client/session') },
  ],
  'main-and-preload-apart': [{ 'src/preload/a.ts': imports('../main/main') }],
  'window-meets-desktop-in-shared': [
    { 'src/renderer/host/a.ts': imports('../../preload/preload') },
    { 'src/renderer/store/a.ts': importsType('../../main/main') },
  ],
  'window-knows-no-node': [
    { 'src/renderer/client/a.ts': imports('node:fs') },
    { 'src/preload/a.ts': imports('fs') },
  ],
  'window-starts-store-by-address': [
    { 'src/renderer/client/a.ts': imports('../store/database') },
    { 'src/renderer/views/start/a.ts': importsType('../../store/database') },
    { 'src/renderer/a.ts': "export const a = import('./store/worker')\n" },
  ],
  'store-stands-alone': [{ 'src/renderer/store/a.ts': imports('../client/session') }],
  'window-starts-index-by-address': [
    {
      'src/renderer/client/a.ts': imports('../textIndex/words'),
      'src/renderer/textIndex/words.ts': one,
    },
  ],
  'text-index-stands-alone': [{ 'src/renderer/textIndex/a.ts': imports('../client/session') }],
  'importers-and-exporters-are-functions': [
    { 'src/renderer/importers/a.ts': imports('../client/session') },
    { 'src/renderer/exporters/a.ts': imports('../importers/plainText') },
  ],
  'host-is-an-edge': [{ 'src/renderer/host/a.ts': imports('../client/session') }],
  'client-below-views': [{ 'src/renderer/client/a.ts': imports('../views/start/Start') }],
  'components-know-no-domain': [{ 'src/renderer/components/a.ts': imports('../client/session') }],
  'screens-apart': [{ 'src/renderer/views/start/a.ts': importsType('../diagram/canvas') }],
  'views-ask-the-client': [{ 'src/renderer/views/start/a.ts': imports('../../host/host') }],
  'sql-in-one-file': [
    { 'src/renderer/store/a.ts': imports('sql.js') },
    {
      'src/renderer/store/a.ts': "import type { Database } from 'sql.js'\nexport type A = Database",
    },
  ],
  'cytoscape-in-one-folder': [
    { 'src/renderer/views/start/a.ts': imports('cytoscape') },
    { 'src/renderer/exporters/a.ts': imports('cytoscape-fcose') },
  ],
  'electron-in-main-and-preload': [{ 'src/renderer/host/a.ts': imports('electron') }],
  'program-knows-no-tests': [{ 'src/renderer/client/a.ts': imports('../../../tests/scores.test') }],
  'no-cycles': [
    {
      'src/shared/a.ts': importsType('./b'),
      'src/shared/b.ts': `${importsType('./a')}${one}`,
    },
  ],
  'no-barrels': [
    {
      'src/shared/domain/index.ts': "export * from '../problem'\n",
      'src/shared/a.ts': imports('./domain'),
    },
  ],
  'no-orphans': [{ 'src/renderer/client/a.ts': one }],
  'all-imports-resolve': [{ 'src/renderer/client/a.ts': imports('./not-there') }],
}

async function faultsIn(files: Readonly<Record<string, string>>) {
  const tree = plantTree(files)
  try {
    return await checkLayers(tree.root, folders)
  } finally {
    tree.remove()
  }
}

describe('the layer rules', () => {
  it('find nothing wrong in a tree that obeys them, having read all of it', async () => {
    expect(await faultsIn(goodTree)).toEqual({
      moduleCount: Object.keys(goodTree).length,
      faults: [],
    })
  })

  it.each(Object.entries(plants))('catch a breach of %s', async (rule, faults) => {
    for (const fault of faults) {
      const found = await faultsIn({ ...goodTree, ...fault })
      expect(found.faults.map(line => line.split(':')[0])).toContain(rule)
    }
  })

  it('each have a planted breach here', () => {
    const config: { readonly forbidden: readonly { readonly name: string }[] } = createRequire(
      import.meta.url,
    )(path.resolve('.dependency-cruiser.cjs'))

    expect(Object.keys(plants).sort()).toEqual(config.forbidden.map(rule => rule.name).sort())
  })

  it('count a tree in which nothing could be read as wrong', async () => {
    expect((await faultsIn({ 'src/readme.md': '' })).faults).toEqual(['no module could be read'])
  })

  it('are obeyed by this program, all of which is read', async () => {
    const { moduleCount, faults } = await checkLayers(path.resolve('.'), folders)

    expect(faults).toEqual([])
    expect(moduleCount).toBeGreaterThan(50)
    // It reads every module, which a shared machine may take its time over.
  }, 120_000)
})
