/** The part of a paragraph's menu that corrects its kind. */
import { Menu } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { ParagraphRow } from '../../../../shared/domain/sources'
import { useTranslate } from '../../../i18n/words'
import { kindChoiceOf, kindChoices } from '../sources/kindChoices'
import { setKind } from './readerDeeds'

export function ParagraphKindMenu({ paragraph }: { readonly paragraph: ParagraphRow }) {
  const t = useTranslate()
  const [isOpen, setOpen] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const chosen = kindChoiceOf(paragraph.kind, paragraph.level)

  function openList() {
    setOpen(true)
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>('[role=menuitemradio]')?.focus()
    })
  }

  /** The kit opens by the right arrow only, which in Arabic points the other way. */
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (!['Enter', ' ', 'ArrowRight', 'ArrowLeft'].includes(event.key)) return
    event.preventDefault()
    openList()
  }

  function choose(id: string) {
    const choice = kindChoices.find(one => one.id === id)
    if (choice) void setKind(paragraph, choice.kind, choice.level)
  }

  return (
    <Menu.Sub opened={isOpen} onChange={setOpen}>
      <Menu.Sub.Target>
        <Menu.Sub.Item onKeyDown={onKeyDown} onClick={openList}>
          {t('reader.kind')}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown ref={list}>
        <Menu.RadioGroup value={chosen.id} onChange={choose}>
          {kindChoices.map(({ id, words }) => (
            <Menu.RadioItem key={id} value={id} closeMenuOnClick>
              {t(words)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}
