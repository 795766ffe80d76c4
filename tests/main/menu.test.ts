/** The native menu made from the window's entries. */
import { describe, expect, it } from 'vitest'
import { menuTemplate } from '../../src/main/menu'
import { projectPathIn } from '../../src/main/openedFiles'
import type { MenuEntry } from '../../src/shared/hostApi'

const command = (name: string, shortcut: string | null = null): MenuEntry => ({
  kind: 'command',
  command: name,
  label: `كلمة ${name}`,
  shortcut,
  isEnabled: true,
})

describe('menuTemplate', () => {
  it('sends the window its own commands', () => {
    const chosen: string[] = []
    const [item] = menuTemplate([command('project.save')], 'linux', name => chosen.push(name))
    // Electron hands `click` its item, window and event, which ours does not look at.
    const click = item?.click as (() => void) | undefined
    click?.()
    expect(chosen).toEqual(['project.save'])
    expect(item?.label).toBe('كلمة project.save')
  })

  it('leaves copying, pasting and quitting to the system, in our words', () => {
    const template = menuTemplate(
      ['platform.copy', 'platform.paste', 'platform.quit'].map(name => command(name)),
      'linux',
      () => undefined,
    )
    expect(template.map(({ role, label, click }) => [role, label, click])).toEqual([
      ['copy', 'كلمة platform.copy', undefined],
      ['paste', 'كلمة platform.paste', undefined],
      ['quit', 'كلمة platform.quit', undefined],
    ])
  })

  it('puts the application menu first on macOS', () => {
    const entries: MenuEntry[] = [{ kind: 'submenu', label: 'ملف', entries: [command('a')] }]
    expect(menuTemplate(entries, 'darwin', () => undefined)).toMatchObject([
      { role: 'appMenu' },
      { label: 'ملف', submenu: [{ label: 'كلمة a' }] },
    ])
  })

  it.each([
    ['mod+S', 'CmdOrCtrl+S'],
    ['mod+shift+z', 'CmdOrCtrl+Shift+Z'],
    ['F2', 'F2'],
    ['mod+,', 'CmdOrCtrl+,'],
    ['hyper+X', undefined],
    ['mod+ش', undefined],
  ])('shows the shortcut %s as %s and does not take it from the window', (shortcut, shown) => {
    const [item] = menuTemplate([command('a', shortcut)], 'linux', () => undefined)
    expect(item?.accelerator).toBe(shown)
    expect(item?.registerAccelerator).toBe(shown === undefined ? undefined : false)
  })
})

describe('projectPathIn', () => {
  it('finds the project file among switches and other arguments', () => {
    const argv = ['/opt/tarjih', '--flag', '.', 'مالي.TARJIH', '--other=x.tarjih']
    expect(projectPathIn(argv, '/home/analyst')).toBe('/home/analyst/مالي.TARJIH')
    expect(projectPathIn(['/opt/x.tarjih'], '/')).toBeNull()
  })
})
