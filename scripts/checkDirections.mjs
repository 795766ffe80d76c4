// @ts-check
/**
 * Nothing in the interface says left or right, because the Arabic interface is the mirror image.
 *
 * Looks at style sheets, at styles given in React, and at the kit's short style properties. Where
 * left is truly meant (a pointer's coordinates, a canvas) the line says why: `physical: reason`.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { lineOf, parseSource, sourceFiles, walk } from './support/sourceFiles.mjs'

const excuse = /physical: \S/
const physicalProperty = /(^|-)(left|right)(-|$)/
const physicalValue = /^(float|clear|text-align|caption-side)\s*:\s*(left|right)\b/
const physicalKitProperties = new Set(['ml', 'mr', 'pl', 'pr', 'left', 'right', 'bdl', 'bdr'])
const styleAttributes = new Set(['style', 'styles'])

/**
 * @param {string} root the folder that holds src/
 * @returns {string[]} what is wrong, one line each
 */
export function checkDirections(root) {
  const sheets = sourceFiles(root, ['src'], /\.css$/).flatMap(file => faultsInSheet(root, file))
  const views = sourceFiles(root, ['src'], /\.tsx$/).flatMap(file => faultsInView(root, file))
  return [...sheets, ...views]
}

/** @param {string} root @param {string} file */
function faultsInSheet(root, file) {
  const lines = readFileSync(path.join(root, file), 'utf8').split('\n')
  let isComment = false
  return lines.flatMap((line, index) => {
    const wasComment = isComment
    if (line.includes('/*')) isComment = true
    if (line.includes('*/')) isComment = false
    if (wasComment || excuse.test(line)) return []
    const words = line.replace(/\/\*.*?(\*\/|$)/g, '').replace(/^.*\{/, '')
    const isPhysical = words.split(';').some(isPhysicalDeclaration)
    return isPhysical ? [`${file}:${index + 1} says left or right: ${line.trim()}`] : []
  })
}

/** @param {string} declaration */
function isPhysicalDeclaration(declaration) {
  const [property = '', ...value] = declaration.split(':')
  if (value.length === 0) return false
  return physicalProperty.test(property.trim()) || physicalValue.test(declaration.trim())
}

/** @param {string} root @param {string} file */
function faultsInView(root, file) {
  const source = parseSource(root, file)
  const lines = source.text.split('\n')
  /** @type {string[]} */
  const faults = []
  const add = (/** @type {ts.Node} */ node) => {
    const line = lineOf(node)
    if (excuse.test(lines[line - 1] ?? '')) return
    faults.push(`${file}:${line} says left or right: ${node.getText(source).split('\n')[0]}`)
  }
  walk(source, node => {
    if (!ts.isJsxAttribute(node)) return
    const name = node.name.getText(source)
    if (physicalKitProperties.has(name)) add(node)
    if (name === 'ta' && /left|right/.test(node.initializer?.getText(source) ?? '')) add(node)
    if (styleAttributes.has(name)) walk(node, inner => isPhysicalStyle(inner, source) && add(inner))
  })
  return faults
}

/** @param {ts.Node} node @param {ts.SourceFile} source */
function isPhysicalStyle(node, source) {
  if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) return false
  const name = node.name.getText(source).replace(/['"]/g, '')
  const property = name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
  if (physicalProperty.test(property)) return true
  if (!ts.isPropertyAssignment(node) || !ts.isStringLiteralLike(node.initializer)) return false
  return physicalValue.test(`${property}: ${node.initializer.text}`)
}
