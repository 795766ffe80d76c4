// @ts-check
/**
 * The words of both languages: complete, matching, and each of them used.
 *
 * A key that one language lacks shows as a bare key to its reader, and a placeholder that differs
 * shows as an empty place. Neither is seen by the compiler, which knows the English keys only.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { lineOf, parseSource, sourceFiles, walk } from './support/sourceFiles.mjs'

const languages = {
  en: ['one', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
}
/** Forms that may name the number in a word instead of showing it. */
const formsWithoutNumber = new Set(['zero', 'one', 'two'])
const pluralKey = /^(.*)_(zero|one|two|few|many|other)$/
const translators = new Set(['t', 'translate'])

/** @typedef {Map<string, Map<string, string>>} Words base key → form ('' when not plural) → words */

/**
 * @param {string} root the folder that holds src/
 * @returns {string[]} what is wrong, one line each; empty when all is well
 */
export function checkWords(root) {
  /** @type {string[]} */
  const faults = []
  const english = readWords(root, 'en', faults)
  const arabic = readWords(root, 'ar', faults)
  for (const key of english.keys()) {
    if (!arabic.has(key)) faults.push(`ar.json lacks ${key}`)
  }
  for (const key of arabic.keys()) {
    if (!english.has(key)) faults.push(`en.json lacks ${key}`)
  }
  for (const [key, forms] of english) {
    comparePlaceholders(key, forms, arabic.get(key) ?? new Map(), faults)
  }
  compareWithUse(root, english, faults)
  return faults
}

/**
 * @param {string} root
 * @param {'en' | 'ar'} language
 * @param {string[]} faults
 * @returns {Words}
 */
function readWords(root, language, faults) {
  const file = path.join(root, 'src', 'renderer', 'i18n', `${language}.json`)
  const entries = Object.entries(JSON.parse(readFileSync(file, 'utf8')))
  /** @type {Words} */
  const words = new Map()
  for (const [key, value] of entries) {
    if (typeof value !== 'string' || value.trim() === '') {
      faults.push(`${language}.json has no words for ${key}`)
      continue
    }
    const [, base = key, form = ''] = pluralKey.exec(key) ?? []
    words.set(base, (words.get(base) ?? new Map()).set(form, value))
  }
  for (const [key, forms] of words) checkForms(language, key, forms, faults)
  return words
}

/**
 * @param {'en' | 'ar'} language
 * @param {string} key
 * @param {Map<string, string>} forms
 * @param {string[]} faults
 */
function checkForms(language, key, forms, faults) {
  if (forms.has('') && forms.size === 1) return
  if (forms.has('')) faults.push(`${language}.json has ${key} both with and without plural forms`)
  for (const form of languages[language]) {
    if (!forms.has(form)) faults.push(`${language}.json lacks ${key}_${form}`)
  }
  for (const form of forms.keys()) {
    if (form !== '' && !languages[language].includes(form)) {
      faults.push(`${language}.json has ${key}_${form}, a form that the language does not have`)
    }
  }
}

/**
 * @param {string} key
 * @param {Map<string, string>} english
 * @param {Map<string, string>} arabic
 * @param {string[]} faults
 */
function comparePlaceholders(key, english, arabic, faults) {
  const wanted = placeholders(english.get('other') ?? english.get('') ?? '')
  for (const [language, forms] of /** @type {const} */ ([
    ['en', english],
    ['ar', arabic],
  ])) {
    for (const [form, words] of forms) {
      const found = placeholders(words)
      const missing = wanted.filter(
        place => !found.includes(place) && !(formsWithoutNumber.has(form) && isNumber(place)),
      )
      const extra = found.filter(place => !wanted.includes(place))
      const name = form === '' ? key : `${key}_${form}`
      for (const place of missing) faults.push(`${language}.json: ${name} lacks {{${place}}}`)
      for (const place of extra) faults.push(`${language}.json: ${name} has {{${place}}} too many`)
    }
  }
}

/** @param {string} words @returns {string[]} each with its format, without spaces */
function placeholders(words) {
  return [...words.matchAll(/\{\{(.*?)\}\}/g)].map(found => (found[1] ?? '').replaceAll(' ', ''))
}

/** @param {string} place */
function isNumber(place) {
  return /^count(,|$)/.test(place)
}

/**
 * Every key asked for exists, and every key there is is asked for. A key counts as asked for when
 * it stands in the source as a string, or when a template string with a fixed beginning (such as
 * `problem.${code}`, which the compiler checks) can make it.
 * @param {string} root
 * @param {Words} words
 * @param {string[]} faults
 */
function compareWithUse(root, words, faults) {
  /** @type {Set<string>} */
  const strings = new Set()
  /** @type {{ start: string, end: string }[]} */
  const templates = []
  for (const file of sourceFiles(root, ['src'], /\.tsx?$/)) {
    const source = parseSource(root, file)
    walk(source, node => {
      if (ts.isStringLiteralLike(node)) strings.add(node.text)
      const template = templateEnds(node)
      if (template !== null) templates.push(template)
      for (const literal of askedFor(node)) {
        if (!words.has(literal.text)) {
          faults.push(`${file}:${lineOf(literal)} asks for ${literal.text}, which is not there`)
        }
      }
    })
  }
  for (const key of words.keys()) {
    const isMade = templates.some(
      ({ start, end }) =>
        key.length > start.length + end.length && key.startsWith(start) && key.endsWith(end),
    )
    if (!strings.has(key) && !isMade) faults.push(`${key} is used nowhere`)
  }
}

/** The fixed ends of a template string or template type that begins like a key. @param {ts.Node} node */
function templateEnds(node) {
  if (!ts.isTemplateExpression(node) && !ts.isTemplateLiteralTypeNode(node)) return null
  if (!/^[a-z][A-Za-z]*\./.test(node.head.text)) return null
  return { start: node.head.text, end: node.templateSpans.at(-1)?.literal.text ?? '' }
}

/** The strings that a call of the translating function may hand over as its key. @param {ts.Node} node */
function askedFor(node) {
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return []
  const [key] = node.arguments
  if (key === undefined || !translators.has(node.expression.text)) return []
  return literalsOf(key)
}

/** @param {ts.Expression} expression @returns {ts.StringLiteralLike[]} */
function literalsOf(expression) {
  if (ts.isStringLiteralLike(expression)) return [expression]
  if (ts.isParenthesizedExpression(expression)) return literalsOf(expression.expression)
  if (!ts.isConditionalExpression(expression)) return []
  return [...literalsOf(expression.whenTrue), ...literalsOf(expression.whenFalse)]
}
