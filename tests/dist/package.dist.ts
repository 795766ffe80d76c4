/** What was packed: exactly the built files, nothing of the tools, and a program that is locked. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { extractFile, listPackage, statFile } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const archive = onlyArchive()
const resources = dirname(archive)
let files: readonly string[]

beforeAll(() => {
  files = listPackage(archive, { isPack: false })
    .map(name => name.replaceAll('\\', '/').replace(/^\//, ''))
    .filter(name => 'size' in statFile(archive, name))
})

/** Names that may be packed; the parts between `-` and the ending are hashes of the content. */
const expected: readonly RegExp[] = [
  /^package\.json$/,
  /^out\/main\/main\.js$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/third-party\.json$/,
  /^out\/renderer\/samples\/mali-2025\.tarjih$/,
  /^out\/renderer\/assets\/[\w.-]+-[\w-]{8}\.(js|css|wasm|woff2?|svg|png|json|sql|tarjih)$/,
]

describe('the archive', () => {
  it('holds the built files and no others', () => {
    expect(files.filter(name => !expected.some(pattern => pattern.test(name)))).toEqual([])
    for (const pattern of expected) expect(files.some(name => pattern.test(name))).toBe(true)
  })

  it('holds every file of the build', () => {
    const built = ['main', 'preload', 'renderer'].flatMap(part =>
      readdirSync(join(root, 'out', part), { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile() && !/\.map$|^offlineWorker\.js$/.test(entry.name))
        .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1)),
    )
    expect([...files].sort()).toEqual(
      [...built.map(name => name.replaceAll('\\', '/')), 'package.json'].sort(),
    )
  })

  it('holds the database engine, the reader of PDF and the migrations', () => {
    expect(files.filter(name => name.endsWith('.wasm'))).toHaveLength(2)
    const scripts = files
      .filter(name => /renderer\/assets\/.*\.(js|sql)$/.test(name))
      .map(name => extractFile(archive, name).toString('utf8'))
    const migrations = readdirSync(join(root, 'db', 'migrations')).filter(n => n.endsWith('.sql'))
    expect(migrations.length).toBeGreaterThan(0)
    for (const migration of migrations) {
      const sql = readFileSync(join(root, 'db', 'migrations', migration), 'utf8')
      const [firstTable = 'no table'] = /CREATE TABLE \w+/.exec(sql) ?? []
      expect(scripts.some(script => script.includes(firstTable))).toBe(true)
    }
  })

  it('holds a package.json without scripts and dependencies', () => {
    const packed = JSON.parse(extractFile(archive, 'package.json').toString('utf8'))
    expect(packed).toMatchObject({ name: 'tarjih', main: 'out/main/main.js', license: 'MIT' })
    for (const member of ['scripts', 'dependencies', 'devDependencies']) {
      expect(packed).not.toHaveProperty(member)
    }
  })
})

describe('beside the archive', () => {
  it('no unpacked code lies', () => {
    expect(existsSync(join(resources, 'app.asar.unpacked'))).toBe(false)
    expect(existsSync(join(resources, 'app'))).toBe(false)
  })

  it.runIf(process.platform === 'linux')('only the two languages of the program lie', () => {
    expect(readdirSync(join(resources, '..', 'locales')).sort()).toEqual(['ar.pak', 'en-US.pak'])
  })
})

describe('the papers', () => {
  const papers = () => ({
    notices: readFileSync(join(resources, 'THIRD-PARTY-NOTICES.txt'), 'utf8'),
    bill: JSON.parse(readFileSync(join(resources, 'tarjih.cdx.json'), 'utf8')),
  })
  const shown = (): readonly { name: string; version: string; licence: string; text: string }[] =>
    JSON.parse(extractFile(archive, 'out/renderer/third-party.json').toString('utf8'))

  it('name what the window is built with, with its licence and its words', () => {
    const names = shown().map(({ name }) => name)
    for (const name of ['react', 'sql.js', 'cytoscape', 'zod', '@hyzyla/pdfium', '@mantine/core']) {
      expect(names).toContain(name)
    }
    expect(names).toContain('@fontsource/ibm-plex-sans-arabic')
    for (const name of ['vitest', 'typescript', 'electron-builder', '@playwright/test']) {
      expect(names).not.toContain(name)
    }
    for (const { name, version, licence } of shown()) {
      expect([name, version, licence]).toEqual([name, expect.stringMatching(/^\d/), licence])
      expect(licence).toMatch(/MIT|ISC|BSD|Apache|OFL|Zlib|0BSD|CC0|Unlicense|BlueOak/)
      expect(licence).not.toMatch(/^(A|L)?GPL/)
      expect(papers().notices).toContain(`${name} ${version} (${licence})`)
    }
  })

  it('are a bill of materials in CycloneDX, Electron included, each with a hash', () => {
    const { bill } = papers()
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' })
    expect(bill.metadata.component).toMatchObject({ name: 'tarjih', type: 'application' })
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const [electron] = bill.components
    expect(electron).toMatchObject({ name: 'electron', version: devDependencies.electron })
    expect(bill.components).toHaveLength(shown().length + 1)
    for (const component of bill.components) {
      expect(component.purl).toMatch(/^pkg:npm\/(%40[\w.-]+\/)?[\w.-]+@\d/)
      expect(component.hashes[0].content).toMatch(/^[0-9a-f]{40,128}$/)
      expect(bill.dependencies[0].dependsOn).toContain(component['bom-ref'])
    }
  })
})

describe('the fuses', () => {
  it('are set as Electron advises for a program that runs only its own code', async () => {
    const wire = await getCurrentFuseWire(programFile())
    // The states are bytes in the program file: the characters 1 and 0.
    const on = '1'.charCodeAt(0)
    const off = '0'.charCodeAt(0)
    expect(wire).toMatchObject({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    })
  })
})

/** The archive that was packed last; the packing script empties dist/ first. */
function onlyArchive(): string {
  const below = join(root, 'dist')
  if (!existsSync(below)) throw new Error('nothing is packed: run `npm run dist` first')
  const [found, ...more] = readdirSync(below, { recursive: true, encoding: 'utf8' }).filter(
    name => basename(name) === 'app.asar',
  )
  if (found === undefined) throw new Error('no archive in dist/: packing failed')
  if (more.length > 0) throw new Error(`several archives: ${[found, ...more].join(', ')}`)
  return join(below, found)
}

function programFile(): string {
  if (process.platform === 'darwin') return resolve(resources, '..', '..')
  const folder = resolve(resources, '..')
  return join(folder, process.platform === 'win32' ? 'Tarjih.exe' : 'tarjih')
}
