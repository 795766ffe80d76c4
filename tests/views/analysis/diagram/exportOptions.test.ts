import { describe, expect, it } from 'vitest'
import {
  fileNameOf,
  wantedScale,
} from '../../../../src/renderer/views/analysis/diagram/exportOptions'

describe('the scale of an exported PNG', () => {
  it('is what was chosen, or makes the picture as wide as was asked for', () => {
    expect(wantedScale({ width: 800 }, { scale: 3, width: null, resolution: null })).toBe(3)
    expect(wantedScale({ width: 800 }, { scale: 3, width: 2000, resolution: null })).toBe(2.5)
  })

  it('gives an inch of paper, which is 96 of the picture, as many pixels as were asked for', () => {
    expect(wantedScale({ width: 800 }, { scale: 3, width: null, resolution: 300 })).toBe(3.125)
  })
})

describe('the name of an exported file', () => {
  it('keeps Arabic and leaves out what file systems refuse', () => {
    expect(fileNameOf('شبكة: مالي/2025', 'svg')).toBe('شبكة مالي 2025.svg')
    expect(fileNameOf(' . ', 'png')).toBe('diagram.png')
  })
})
