// @ts-check
/**
 * Files and functions stay short enough to read, and nothing is left as a note to do later.
 * The limits are those of the architecture page; a test file's `describe` is a heading, not a function.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { lineOf, parseSource, sourceFiles, walk } from './support/sourceFiles.mjs'

const folders = ['src', 'tests', 'scripts', 'bench', 'db']
const limits = { file: 400, testFile: 500, function: 60, view: 120 }
// Put together here, or this file would find itself.
const unfinished = new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')})\\b`)

/**
 * @param {string} root the folder that holds src/
 * @returns {string[]} what is wrong, one line each
 */
export function checkSizes(root) {
  const files = sourceFiles(root, folders, /\.(tsx?|mjs|cjs|css|sql|md|html)$/)
  return files.flatMap(file => {
    const lines = readFileSync(path.join(root, file), 'utf8').split('\n')
    const functions = /\.(tsx?|mjs)$/.test(file) ? longFunctions(root, file) : []
    return [...longFile(file, lines), ...unfinishedLines(file, lines), ...functions]
  })
}

/** @param {string} file @param {string[]} lines */
function longFile(file, lines) {
  const limit = file.startsWith('tests/') ? limits.testFile : limits.file
  const count = lines.at(-1) === '' ? lines.length - 1 : lines.length
  return count > limit ? [`${file} has ${count} lines, ${limit} are allowed`] : []
}

/** @param {string} file @param {string[]} lines */
function unfinishedLines(file, lines) {
  return lines.flatMap((line, index) =>
    unfinished.test(line) ? [`${file}:${index + 1} is unfinished: ${line.trim()}`] : [],
  )
}

/** @param {string} root @param {string} file */
function longFunctions(root, file) {
  const source = parseSource(root, file)
  const limit = file.endsWith('.tsx') ? limits.view : limits.function
  /** @type {string[]} */
  const faults = []
  walk(source, node => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body || isHeading(node)) return
    const end = source.getLineAndCharacterOfPosition(node.getEnd()).line + 1
    const count = end - lineOf(node) + 1
    if (count <= limit) return
    faults.push(`${file}:${lineOf(node)} is a function of ${count} lines, ${limit} are allowed`)
  })
  return faults
}

/** @param {ts.Node} node */
function isHeading(node) {
  const { parent } = node
  return ts.isCallExpression(parent) && /\bdescribe\b/.test(parent.expression.getText())
}
