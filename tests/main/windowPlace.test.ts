/** Where the window opens again. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Screen } from 'electron'
import { describe, expect, it } from 'vitest'
import { createWindowPlace } from '../../src/main/windowPlace'
import { temporaryFolder } from './temporaryFolder'

const laptop = { x: 0, y: 0, width: 1440, height: 900 }
const beside = { x: 1440, y: 0, width: 1920, height: 1080 }

function placeWith(screens: readonly object[], folder = temporaryFolder()) {
  // Of a display only its work area is looked at.
  const displays = screens.map(workArea => ({ workArea })) as ReturnType<Screen['getAllDisplays']>
  return createWindowPlace({ folder, screen: { getAllDisplays: () => displays } })
}

function windowAt(x: number, y: number, isMaximized = false) {
  return {
    getNormalBounds: () => ({ x, y, width: 1000, height: 700 }),
    isMaximized: () => isMaximized,
    isFullScreen: () => false,
  }
}

describe('the place of the window', () => {
  it('is nowhere at the first start', () => {
    expect(placeWith([laptop]).read()).toBeNull()
  })

  it('is where it was closed, also on the second screen and maximised', () => {
    const place = placeWith([laptop, beside])
    place.keep(windowAt(1600, 40, true))
    expect(place.read()).toEqual({
      ...{ x: 1600, y: 40, width: 1000, height: 700 },
      isMaximized: true,
      isFullScreen: false,
    })
  })

  it('is forgotten while the screen that it was on is not there', () => {
    const folder = temporaryFolder()
    placeWith([laptop, beside], folder).keep(windowAt(1600, 40))
    expect(placeWith([laptop], folder).read()).toBeNull()
    expect(placeWith([laptop, beside], folder).read()).not.toBeNull()
  })

  it.each([
    [-990, 0],
    [1430, 0],
    [0, -20],
    [0, 890],
  ])('is forgotten when it could not be taken hold of at %i, %i', (x, y) => {
    const place = placeWith([laptop])
    place.keep(windowAt(x, y))
    expect(place.read()).toBeNull()
  })

  it.each(['', '{', '[]', '{"x":1}', '{"x":0,"y":0,"width":-5,"height":1e99}', 'null'])(
    'is nowhere when what was kept is «%s»',
    text => {
      const folder = temporaryFolder()
      writeFileSync(join(folder, 'window.json'), text)
      expect(placeWith([laptop], folder).read()).toBeNull()
    },
  )

  it('is not kept, and nothing fails, where the folder cannot be written', () => {
    const place = placeWith([laptop], join(temporaryFolder(), 'not there'))
    place.keep(windowAt(0, 0))
    expect(place.read()).toBeNull()
  })
})
