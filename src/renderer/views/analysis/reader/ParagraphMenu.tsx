/** The menu of a paragraph: rate it, use it as a whole, correct its kind. */
import { Menu } from '@mantine/core'
import { IconPencil, IconScale } from '@tabler/icons-react'
import type { HypothesisRow } from '../../../../shared/domain/hypotheses'
import type { ParagraphRow } from '../../../../shared/domain/sources'
import { openDialog } from '../../../client/session'
import { useTranslate } from '../../../i18n/words'
import { ParagraphKindMenu } from './ParagraphKindMenu'
import { closePanel, openPanel, type Panel, type Words } from './readerSession'
import { focusParagraph, paragraphElement } from './useParagraphCursor'
import type { PlaceDeed, WordDeed } from './wordDeeds'

type Props = {
  readonly panel: Extract<Panel, { kind: 'paragraphMenu' }>
  readonly paragraph: ParagraphRow
  readonly hypotheses: readonly HypothesisRow[]
  /** Chosen words in this paragraph, if there are any. */
  readonly words: Words | null
  readonly wordDeeds: readonly WordDeed[]
  readonly placeDeeds: readonly PlaceDeed[]
}

export function ParagraphMenu(props: Props) {
  const { panel, paragraph, hypotheses, words } = props
  const t = useTranslate()
  const { paragraphId } = paragraph
  return (
    <Menu
      opened
      onChange={() => closePanel()}
      onClose={() => focusParagraph(paragraphId)}
      position="bottom-start"
      shadow="md"
      returnFocus={false}
      trapFocus
      withInitialFocusPlaceholder={false}
      menuItemTabIndex={0}
    >
      <Menu.Target>
        <div dir="ltr" aria-hidden style={anchorStyle(panel)} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('reader.paragraphMenu', { number: paragraph.number })}>
        {words !== null && <WordItems words={words} deeds={props.wordDeeds} />}
        {words === null &&
          hypotheses.map(({ hypothesisId, label }, place) => (
            <Menu.Item
              key={hypothesisId}
              leftSection={<IconScale size={15} aria-hidden />}
              rightSection={place < 9 ? <Key>{String(place + 1)}</Key> : undefined}
              onClick={() => openSoon({ kind: 'rating', paragraphId, hypothesisId })}
            >
              {t('reader.rateFor', { label })}
            </Menu.Item>
          ))}
        {words === null && hypotheses.length > 0 && <Menu.Divider />}
        {words === null &&
          props.placeDeeds.map(({ id, words: name, keyName, Icon, run }) => (
            <Menu.Item
              key={id}
              leftSection={<Icon size={15} aria-hidden />}
              rightSection={<Key>{keyName}</Key>}
              onClick={() => setTimeout(() => run({ paragraphId, span: null }))}
            >
              {t(name)}
            </Menu.Item>
          ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconPencil size={15} aria-hidden />}
          onClick={() => setTimeout(() => openDialog({ kind: 'correctParagraph', paragraphId }))}
        >
          {t('reader.correct')}
        </Menu.Item>
        <ParagraphKindMenu paragraph={paragraph} />
      </Menu.Dropdown>
    </Menu>
  )
}

function WordItems({
  words,
  deeds,
}: {
  readonly words: Words
  readonly deeds: readonly WordDeed[]
}) {
  const t = useTranslate()
  return deeds.map(({ id, words: name, keyName, Icon, run }) => (
    <Menu.Item
      key={id}
      leftSection={<Icon size={15} aria-hidden />}
      rightSection={<Key>{keyName}</Key>}
      onClick={() => setTimeout(() => run(words))}
    >
      {t(name)}
    </Menu.Item>
  ))
}

function Key({ children }: { readonly children: string }) {
  return <kbd style={{ fontSize: 11, opacity: 0.6, fontFamily: 'inherit' }}>{children}</kbd>
}

/** The next panel opens when the menu has let go of the focus. */
function openSoon(panel: Panel): void {
  setTimeout(() => openPanel(panel))
}

/** Under the pointer, or at the paragraph when the keyboard asked. Window coordinates. */
function anchorStyle({ at, paragraphId }: Props['panel']) {
  const box = paragraphElement(paragraphId)?.getBoundingClientRect()
  const isMirrored = document.documentElement.dir === 'rtl'
  const x = at?.x ?? (isMirrored ? (box?.right ?? 0) - 60 : (box?.left ?? 0) + 60)
  const y = at?.y ?? (box?.top ?? 0) + 28
  return { position: 'fixed' as const, insetInlineStart: x, insetBlockStart: y }
}
