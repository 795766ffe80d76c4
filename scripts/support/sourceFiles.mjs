// @ts-check
/**
 * The project's own source files, and walking through their syntax, for the checks.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const skippedFolders = new Set([
  'node_modules',
  'out',
  'dist',
  'coverage',
  'test-results',
  'fixtures',
])

/**
 * Files below some folders, as paths relative to `root` with forward slashes, in a fixed order.
 * @param {string} root
 * @param {readonly string[]} folders those that do not exist are passed over
 * @param {RegExp} name what the path must match
 * @returns {string[]}
 */
export function sourceFiles(root, folders, name) {
  return folders
    .filter(folder => existsSync(path.join(root, folder)))
    .flatMap(folder => below(root, folder))
    .filter(file => name.test(file))
}

/**
 * @param {string} root
 * @param {string} file relative to it
 * @returns {ts.SourceFile} with parents set
 */
export function parseSource(root, file) {
  const text = readFileSync(path.join(root, file), 'utf8')
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
}

/**
 * Calls `visit` for a node and everything inside it, outermost first.
 * @param {ts.Node} node
 * @param {(node: ts.Node) => void} visit
 */
export function walk(node, visit) {
  visit(node)
  node.forEachChild(child => walk(child, visit))
}

/** The line a node starts in, counted from 1. @param {ts.Node} node */
export function lineOf(node) {
  const source = node.getSourceFile()
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
}

/** @param {string} root @param {string} folder @returns {string[]} */
function below(root, folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const name = path.posix.join(folder, entry.name)
      if (!entry.isDirectory()) return [name]
      return skippedFolders.has(entry.name) ? [] : below(root, name)
    })
}
