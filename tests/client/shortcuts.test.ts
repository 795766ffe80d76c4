/** Shortcuts that the analyst chose, over those that the actions come with. */
import { describe, expect, it } from 'vitest'
import {
  refusalOf,
  shortcutOfPress,
  withChosenShortcuts,
} from '../../src/renderer/client/shortcuts'

const actions = [
  { id: 'file.save', shortcut: 'mod+KeyS' },
  { id: 'file.open', shortcut: 'mod+KeyO' },
  { id: 'file.sample' },
]

function shortcuts(chosen: Readonly<Record<string, string>>): readonly (string | undefined)[] {
  return withChosenShortcuts(actions, chosen).map(({ shortcut }) => shortcut)
}

describe('withChosenShortcuts', () => {
  it('leaves actions alone for which nothing was chosen', () => {
    expect(withChosenShortcuts(actions, {})).toEqual(actions)
  })

  it('gives an action its chosen shortcut, and one to an action that had none', () => {
    expect(shortcuts({ 'file.save': 'mod+KeyM', 'file.sample': 'F9' })).toEqual([
      'mod+KeyM',
      'mod+KeyO',
      'F9',
    ])
  })

  it('takes it away where none was chosen', () => {
    expect(shortcuts({ 'file.save': '' })).toEqual([undefined, 'mod+KeyO', undefined])
  })

  it('never leaves two actions with one shortcut: the chosen one wins', () => {
    expect(shortcuts({ 'file.sample': 'mod+KeyS' })).toEqual([undefined, 'mod+KeyO', 'mod+KeyS'])
  })
})

describe('shortcutOfPress', () => {
  const press = { code: 'KeyS', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

  it('names keys by their place and modifiers in one order', () => {
    expect(shortcutOfPress({ ...press, shiftKey: true, ctrlKey: true, altKey: true })).toBe(
      'mod+alt+shift+KeyS',
    )
    expect(shortcutOfPress({ ...press, metaKey: true })).toBe('mod+KeyS')
  })

  it.each(['ControlLeft', 'ShiftRight', 'AltLeft', 'MetaLeft', ''])(
    'waits while only «%s» is down',
    code => {
      expect(shortcutOfPress({ ...press, code, ctrlKey: true })).toBeNull()
    },
  )
})

describe('refusalOf', () => {
  it('refuses what another action has, and names it', () => {
    expect(refusalOf('mod+KeyO', 'file.save', actions)).toEqual({ kind: 'taken', by: actions[1] })
  })

  it('lets an action keep its own and take what is free', () => {
    expect(refusalOf('mod+KeyS', 'file.save', actions)).toBeNull()
    expect(refusalOf('mod+alt+KeyJ', 'file.save', actions)).toBeNull()
    expect(refusalOf('F9', 'file.save', actions)).toBeNull()
  })

  it.each(['KeyS', 'shift+KeyS', 'Digit1', 'Enter', 'ArrowDown'])(
    'refuses %s, which text and lists need',
    shortcut => {
      expect(refusalOf(shortcut, 'file.save', actions)).toEqual({ kind: 'needsModifier' })
    },
  )

  it.each(['mod+KeyC', 'mod+KeyV', 'mod+KeyW', 'alt+F4', 'F5'])(
    'refuses %s, which somebody else answers',
    shortcut => {
      expect(refusalOf(shortcut, 'file.save', actions)).toEqual({ kind: 'reserved' })
    },
  )
})
