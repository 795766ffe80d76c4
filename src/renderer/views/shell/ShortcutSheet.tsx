/** All shortcuts, by menu, from the actions on offer. */
import { Kbd, Modal, Table, Title } from '@mantine/core'
import { useAllActions } from '../../client/actions'
import { closeDialog, useSession } from '../../client/session'
import { useTranslate, type WordKey } from '../../i18n/words'
import { MENUS, menuWords } from './menus'
import classes from './Shell.module.css'
import { shortcutText } from './shortcutText'

/** Keys that belong to a place on the screen rather than to a menu. */
const READER_KEYS: readonly { readonly keys: string; readonly label: WordKey }[] = [
  { keys: '↑ ↓', label: 'shortcut.walkParagraphs' },
  { keys: '1 … 9', label: 'shortcut.chooseHypothesis' },
  { keys: '1 2 3 4 5 0', label: 'shortcut.rate' },
]

export function ShortcutSheet() {
  const t = useTranslate()
  const isOpen = useSession(({ dialog }) => dialog?.kind === 'shortcuts')
  return (
    <Modal
      opened={isOpen}
      onClose={closeDialog}
      size="xl"
      title={t('shortcut.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Sheet />
    </Modal>
  )
}

/** Apart, so that nothing is listed while the sheet is closed. */
function Sheet() {
  const t = useTranslate()
  const actions = useAllActions().filter(({ shortcut }) => shortcut !== undefined)
  return (
    <div className={classes.sheet}>
      {MENUS.map(menu => {
        const entries = actions.filter(action => action.menu === menu)
        if (entries.length === 0) return null
        return (
          <section key={menu} className={classes.sheetMenu}>
            <Title order={3} size="sm">
              {t(menuWords[menu])}
            </Title>
            <Table verticalSpacing={4}>
              <Table.Tbody>
                {entries.map(({ id, label, labelValues, shortcut = '' }) => (
                  <Line key={id} label={t(label, labelValues)} keys={shortcutText(shortcut)} />
                ))}
                {menu === 'reader' &&
                  READER_KEYS.map(({ label, keys }) => (
                    <Line key={label} label={t(label)} keys={keys} />
                  ))}
              </Table.Tbody>
            </Table>
          </section>
        )
      })}
    </div>
  )
}

function Line({ label, keys }: { readonly label: string; readonly keys: string }) {
  return (
    <Table.Tr>
      <Table.Td>{label}</Table.Td>
      <Table.Td ta="end">
        <Kbd dir="ltr">{keys}</Kbd>
      </Table.Td>
    </Table.Tr>
  )
}
