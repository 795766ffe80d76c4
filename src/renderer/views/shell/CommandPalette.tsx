/** Every action by typing a part of its name. */
import { Spotlight } from '@mantine/spotlight'
import { useState } from 'react'
import { matchingKey } from '../../../shared/analysis/arabicText'
import { useAllActions } from '../../client/actions'
import { useTranslate } from '../../i18n/words'
import { menuWords } from './menus'
import classes from './Shell.module.css'
import { shortcutText } from './shortcutText'

export function CommandPalette() {
  const t = useTranslate()
  const [query, setQuery] = useState('')
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={420}
    >
      <Spotlight.Search placeholder={t('palette.search')} aria-label={t('palette.search')} />
      <Found query={query} />
    </Spotlight.Root>
  )
}

/** Apart, because it is there only while the palette is open: actions change with every step. */
function Found({ query }: { readonly query: string }) {
  const t = useTranslate()
  const actions = useAllActions()
    .filter(({ isEnabled, id }) => isEnabled && id !== 'view.palette')
    .map(action => ({ ...action, words: t(action.label, action.labelValues) }))
  const found = matching(actions, query)
  if (found.length === 0) return <Spotlight.Empty>{t('palette.nothing')}</Spotlight.Empty>
  return (
    <Spotlight.ActionsList>
      {found.map(({ id, words, menu, shortcut, run }) => (
        <Spotlight.Action
          key={id}
          label={words}
          description={t(menuWords[menu])}
          highlightQuery={false}
          onClick={run}
          rightSection={
            shortcut !== undefined && <kbd className={classes.keys}>{shortcutText(shortcut)}</kbd>
          }
        />
      ))}
    </Spotlight.ActionsList>
  )
}

/** Folds both sides as the search does, so that «احفظ» finds «أحفظ». */
function matching<T extends { readonly words: string }>(all: readonly T[], query: string) {
  const wanted = matchingKey(query).trim()
  return all.filter(({ words }) => matchingKey(words).includes(wanted))
}
