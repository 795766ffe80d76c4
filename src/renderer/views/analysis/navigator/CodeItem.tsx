/** One code in the tree: its colour, name and how often it was given, and what can be done with it. */
import { ActionIcon, Menu, Text, TextInput, UnstyledButton } from '@mantine/core'
import {
  IconArrowMerge,
  IconChevronDown,
  IconDots,
  IconInfoCircle,
  IconPencil,
  IconTagPlus,
  IconTrash,
} from '@tabler/icons-react'
import { type CSSProperties, type DragEvent, type KeyboardEvent, useState } from 'react'
import { select } from '../../../client/session'
import { useCommand } from '../../../client/useCommand'
import { useFormat } from '../../../i18n/format'
import { useTranslate, type WordKey } from '../../../i18n/words'
import type { CodeBranch, CodeStep, DropPlace } from '../../parts/codeTree'
import type { CodeQuestion } from './CodeDialogs'
import classes from './CodeTree.module.css'
import { foldCode } from './foldedCodes'

type Props = {
  readonly branch: CodeBranch
  readonly isFolded: boolean
  readonly isSelected: boolean
  /** Where Tab comes into the tree. */
  readonly isTabStop: boolean
  readonly isRenamed: boolean
  readonly dropMark: DropPlace | undefined
  readonly canMove: (step: CodeStep) => boolean
  readonly onMove: (step: CodeStep) => void
  readonly onAsk: (kind: CodeQuestion['kind']) => void
  readonly onRename: (isRenaming: boolean) => void
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onDragStart: () => void
  readonly onDragEnd: () => void
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void
  readonly onDrop: () => void
}

export function CodeItem(props: Props) {
  const { branch, isFolded, isRenamed } = props
  const t = useTranslate()
  const format = useFormat()
  const { code, depth, place, siblings, children, codings } = branch
  const { codeId, name, colour } = code
  // React's type knows no custom properties.
  const style = { '--code-depth': depth - 1 } as CSSProperties
  return (
    <div
      role="treeitem"
      aria-level={depth}
      aria-posinset={place + 1}
      aria-setsize={siblings}
      aria-expanded={children > 0 ? !isFolded : undefined}
      aria-selected={props.isSelected}
      aria-label={t('code.treeItem', { name, count: codings })}
      data-code-id={codeId}
      data-drop={props.dropMark}
      className={classes.item}
      style={style}
      tabIndex={props.isTabStop ? 0 : -1}
      draggable={!isRenamed}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
      onClick={() => select({ kind: 'code', codeId })}
      onDoubleClick={() => props.onRename(true)}
      onDragStart={event => {
        event.dataTransfer.effectAllowed = 'move'
        props.onDragStart()
      }}
      onDragEnd={props.onDragEnd}
      onDragOver={props.onDragOver}
      onDrop={props.onDrop}
    >
      <UnstyledButton
        className={classes.fold}
        tabIndex={-1}
        aria-hidden
        data-folded={isFolded || undefined}
        data-leaf={children === 0 || undefined}
        onClick={event => {
          event.stopPropagation()
          foldCode(codeId, !isFolded)
        }}
      >
        <IconChevronDown size={14} />
      </UnstyledButton>
      <span className={classes.dot} style={{ background: colour }} aria-hidden />
      {isRenamed ? (
        <RenameField codeId={codeId} name={name} onDone={() => props.onRename(false)} />
      ) : (
        <bdi className={classes.name} title={name}>
          {name}
        </bdi>
      )}
      <span className={classes.count} title={t('count.codings', { count: codings })}>
        {codings > 0 && format.number(codings)}
      </span>
      <CodeMenu {...props} />
    </div>
  )
}

type RenameProps = Pick<CodeBranch['code'], 'codeId' | 'name'> & { readonly onDone: () => void }

function RenameField({ codeId, name, onDone }: RenameProps) {
  const t = useTranslate()
  const rename = useCommand('code.rename')
  const [draft, setDraft] = useState(name)

  function keep() {
    const text = draft.trim()
    if (text !== '' && text !== name) void rename({ codeId, name: text })
    onDone()
  }

  return (
    <TextInput
      className={classes.name}
      size="xs"
      dir="auto"
      autoFocus
      maxLength={500}
      aria-label={t('code.name')}
      value={draft}
      onFocus={event => event.currentTarget.select()}
      onClick={event => event.stopPropagation()}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={event => {
        event.stopPropagation()
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') onDone()
      }}
    />
  )
}

const STEPS: readonly (readonly [CodeStep, WordKey, string])[] = [
  ['up', 'code.moveUp', 'Alt+↑'],
  ['down', 'code.moveDown', 'Alt+↓'],
  ['in', 'code.moveIn', ''],
  ['out', 'code.moveOut', ''],
]

function CodeMenu({ branch, canMove, onMove, onAsk, onRename }: Props) {
  const t = useTranslate()
  const { codeId, name } = branch.code
  return (
    <Menu position="bottom-end" shadow="md" width={230} returnFocus={false}>
      <Menu.Target>
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          className={classes.more}
          aria-label={t('code.more', { name })}
          onClick={event => event.stopPropagation()}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown onClick={event => event.stopPropagation()}>
        <Menu.Item
          leftSection={<IconInfoCircle size={14} aria-hidden />}
          onClick={() => select({ kind: 'code', codeId })}
        >
          {t('code.details')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPencil size={14} aria-hidden />}
          rightSection={<Keys>F2</Keys>}
          onClick={() => onRename(true)}
        >
          {t('code.rename')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTagPlus size={14} aria-hidden />}
          onClick={() => onAsk('addBelow')}
        >
          {t('code.addBelow')}
        </Menu.Item>
        <Menu.Divider />
        {STEPS.map(([step, words, keys]) => (
          <Menu.Item
            key={step}
            disabled={!canMove(step)}
            rightSection={<Keys>{keys}</Keys>}
            onClick={() => onMove(step)}
          >
            {t(words)}
          </Menu.Item>
        ))}
        <Menu.Item
          leftSection={<IconArrowMerge size={14} aria-hidden />}
          onClick={() => onAsk('merge')}
        >
          {t('code.merge')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={14} aria-hidden />}
          rightSection={<Keys>Del</Keys>}
          onClick={() => onAsk('remove')}
        >
          {t('code.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function Keys({ children }: { readonly children: string }) {
  return (
    <Text span size="xs" c="dimmed" dir="ltr">
      {children}
    </Text>
  )
}
