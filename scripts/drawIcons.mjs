// @ts-check
/**
 * Draws the program's icons from build/icon.svg: PNGs in all sizes, and the two containers that
 * Windows and macOS want. Run by hand after the drawing was changed; its results are committed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { ensureBrowserForTests } from './support/browser.mjs'
import { inRoot, say } from './support/run.mjs'

const linuxSizes = [16, 32, 48, 64, 128, 256, 512]
const windowsSizes = [16, 32, 48, 64, 128, 256]
/** Apple's type codes for PNG images, by size in pixels. */
const appleTypes = new Map([
  [32, 'ic11'],
  [64, 'ic12'],
  [128, 'ic07'],
  [256, 'ic08'],
  [512, 'ic09'],
  [1024, 'ic10'],
])

const drawing = readFileSync(inRoot('build', 'icon.svg'), 'utf8')
const images = await draw([...new Set([...linuxSizes, ...windowsSizes, ...appleTypes.keys()])])
mkdirSync(inRoot('build', 'icons'), { recursive: true })
for (const size of linuxSizes) {
  writeFileSync(inRoot('build', 'icons', `${size}x${size}.png`), image(size))
}
writeFileSync(inRoot('build', 'icon.ico'), windowsIcon())
writeFileSync(inRoot('build', 'icon.icns'), appleIcon())
say(`Drew ${images.size} sizes into build/.`)

/** @param {readonly number[]} sizes @returns {Promise<Map<number, Buffer>>} */
async function draw(sizes) {
  const executablePath = await ensureBrowserForTests()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  /** @type {Map<number, Buffer>} */
  const drawn = new Map()
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${drawing}`)
    drawn.set(size, await page.screenshot({ omitBackground: true }))
    await page.close()
  }
  await browser.close()
  return drawn
}

/** @param {number} size @returns {Buffer} */
function image(size) {
  const found = images.get(size)
  if (!found) throw new Error(`size ${size} was not drawn`)
  return found
}

/** An ICO file whose entries are PNGs, as Windows has read them since Vista. */
function windowsIcon() {
  const head = Buffer.alloc(6 + 16 * windowsSizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(windowsSizes.length, 4)
  let offset = head.length
  for (const [index, size] of windowsSizes.entries()) {
    const at = 6 + 16 * index
    head.writeUInt8(size % 256, at) // 0 stands for 256
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(image(size).length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += image(size).length
  }
  return Buffer.concat([head, ...windowsSizes.map(image)])
}

/** An ICNS file: a type code and a length before each PNG. */
function appleIcon() {
  const entries = [...appleTypes].map(([size, type]) => appleEntry(type, image(size)))
  return appleEntry('icns', Buffer.concat(entries))
}

/** @param {string} type @param {Buffer} content */
function appleEntry(type, content) {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}
