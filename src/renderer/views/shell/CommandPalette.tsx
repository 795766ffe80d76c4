/** Every action by typing a part of its name. */
import { Spotlight, type SpotlightActionData } from '@mantine/spotlight'
import { matchingKey } from '../../../shared/analysis/arabicText'
import { useAllActions } from '../../client/actions'
import { useTranslate } from '../../i18n/words'
import { menuWords } from './menus'
import classes from './Shell.module.css'
import { shortcutText } from './shortcutText'

export function CommandPalette() {
  const t = useTranslate()
  const actions = useAllActions()
    .filter(({ isEnabled, id }) => isEnabled && id !== 'view.palette')
    .map(
      ({ id, label, labelValues, menu, shortcut, run }): SpotlightActionData => ({
        id,
        label: t(label, labelValues),
        description: t(menuWords[menu]),
        onClick: run,
        rightSection: shortcut !== undefined && (
          <kbd className={classes.keys}>{shortcutText(shortcut)}</kbd>
        ),
      }),
    )
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      highlightQuery={false}
      scrollable
      maxHeight={420}
      nothingFound={t('palette.nothing')}
      filter={(query, all) => filterByKey(query, all)}
      searchProps={{ placeholder: t('palette.search'), 'aria-label': t('palette.search') }}
    />
  )
}

/** Folds both sides as the search does, so that «احفظ» finds «أحفظ». */
function filterByKey<T extends object>(query: string, all: readonly T[]): T[] {
  if (query === '') return [...all] // also asked while the palette is closed
  const wanted = matchingKey(query).trim()
  return all.filter(one => 'label' in one && matchingKey(String(one.label)).includes(wanted))
}
