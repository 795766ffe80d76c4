// @ts-check
/**
 * What of others the program is made of: noted while it is built, kept beside its page as
 * third-party.json, and written out as notices and as a bill of materials (CycloneDX).
 *
 * Noted is each package of which a file was read for the build, also where nothing of it was left in
 * the end: thanking one too many harms nobody.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const thirdPartyFile = 'third-party.json'

/** @typedef {{ name: string, version: string, licence: string, text: string }} ThirdParty */

/** Folders of packages, over all parts of one build: main and preload are built before the renderer. */
const folders = new Set()

/**
 * Vite's plugin for each part and for its workers.
 * @param {{ isLast?: boolean }} [options] `isLast`: this part writes the file.
 * @returns {import('vite').Plugin}
 */
export function noteThirdParties({ isLast = false } = {}) {
  return {
    name: 'note-third-parties',
    enforce: 'pre',
    load(id) {
      const folder = packageFolderOf(id)
      if (folder !== null) folders.add(folder)
      return null
    },
    generateBundle() {
      if (!isLast) return
      const source = `${JSON.stringify(thirdPartiesIn([...folders]), null, 1)}\n`
      this.emitFile({ type: 'asset', fileName: thirdPartyFile, source })
    },
  }
}

/** The folder of the package that a module belongs to; null for our own. @param {string} id */
function packageFolderOf(id) {
  const file = id.replaceAll('\\', '/').replace(/^\0/, '').split('?', 1)[0] ?? ''
  const found = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)
  return found?.[1] ?? null
}

/** @param {readonly string[]} from @returns {readonly ThirdParty[]} by name */
function thirdPartiesIn(from) {
  const parties = new Map()
  for (const folder of from) {
    const { name, version, license } = JSON.parse(
      readFileSync(path.join(folder, 'package.json'), 'utf8'),
    )
    parties.set(`${name}@${version}`, { name, version, licence: license, text: licenceIn(folder) })
  }
  return [...parties.keys()].sort().map(key => parties.get(key))
}

/** @param {string} folder */
function licenceIn(folder) {
  const names = readdirSync(folder).filter(name => /^(licen[cs]e|copying|notice)/i.test(name))
  return names
    .sort()
    .map(name => readFileSync(path.join(folder, name), 'utf8').trim())
    .join('\n\n')
}

/** @param {string} root @returns {readonly ThirdParty[]} of the program that is built */
export function builtThirdParties(root) {
  const file = path.join(root, 'out', 'renderer', thirdPartyFile)
  if (!existsSync(file)) throw new Error('nothing is built')
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** @param {readonly ThirdParty[]} parties */
export function notices(parties) {
  const line = '-'.repeat(72)
  const parts = parties.map(({ name, version, licence, text }) =>
    [line, `${name} ${version} (${licence})`, line, '', text, ''].join('\n'),
  )
  const head = 'Tarjih is made with the work of others. What follows is their notices.\n'
  return [head, ...parts].join('\n')
}

/**
 * A bill of materials in CycloneDX 1.6. The same sources give the same bytes: it carries no time.
 * @param {string} root @param {readonly ThirdParty[]} parties
 */
export function billOfMaterials(root, parties) {
  const program = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const runtime = { name: 'electron', version: program.devDependencies.electron, licence: 'MIT' }
  const components = [runtime, ...parties].map(({ name, version, licence }) => ({
    type: name === 'electron' ? 'framework' : 'library',
    'bom-ref': packageUrl(name, version),
    name,
    version,
    licenses: [licensed(licence)],
    purl: packageUrl(name, version),
    ...hashesOf(lock, name, version),
  }))
  const self = packageUrl(program.name, program.version)
  const content = {
    metadata: {
      component: {
        type: 'application',
        'bom-ref': self,
        name: program.name,
        version: program.version,
        licenses: [licensed(program.license)],
        purl: self,
      },
    },
    components,
    dependencies: [{ ref: self, dependsOn: components.map(component => component['bom-ref']) }],
  }
  const serialNumber = `urn:uuid:${uuidOf(JSON.stringify(content))}`
  return { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber, version: 1, ...content }
}

/** An expression where there is a choice, an identifier otherwise. @param {string} licence */
function licensed(licence) {
  return /[\s()]/.test(licence) ? { expression: licence } : { license: { id: licence } }
}

/** @param {string} name @param {string} version */
function packageUrl(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`
}

/** As package-lock.json has them. @param {any} lock @param {string} name @param {string} version */
function hashesOf(lock, name, version) {
  const entries = Object.entries(lock.packages)
  const found = entries.find(
    ([place, one]) => place.endsWith(`node_modules/${name}`) && one.version === version,
  )
  const [, kind, base64] = /^sha(\d+)-(.+)$/.exec(found?.[1].integrity ?? '') ?? []
  if (kind === undefined || base64 === undefined) return {}
  const content = Buffer.from(base64, 'base64').toString('hex')
  return { hashes: [{ alg: `SHA-${kind}`, content }] }
}

/** A UUID of version 5's form from the content, so that it changes exactly when that does. @param {string} content */
function uuidOf(content) {
  const hex = createHash('sha256').update(content).digest('hex')
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16)
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `5${hex.slice(13, 16)}`]
  return [...parts, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}
