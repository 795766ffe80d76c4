/** The diagrams of the project: open, rename in place, duplicate, delete, and make new ones. */
import { ActionIcon, Menu, Text, UnstyledButton } from '@mantine/core'
import { IconCopy, IconDots, IconPlus, IconSitemap, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { DiagramRow } from '../../../../shared/domain/diagrams'
import { DiagramId, newIdOf } from '../../../../shared/domain/ids'
import { openDiagram, useSession } from '../../../client/session'
import { runCommand, useCommand } from '../../../client/useCommand'
import { useQuery } from '../../../client/useQuery'
import { AddPopover } from '../../../components/AddPopover'
import { Busy } from '../../../components/Busy'
import { ConfirmDialog } from '../../../components/ConfirmDialog'
import { EditableText } from '../../../components/EditableText'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate } from '../../../i18n/words'
import { NavigatorSection } from './NavigatorSection'
import { NewDiagramForm } from './NewDiagramForm'
import classes from './navigator.module.css'

export function DiagramSection() {
  const t = useTranslate()
  const diagrams = useQuery('diagram.list', {})
  return (
    <NavigatorSection
      name="diagrams"
      title={t('navigator.diagrams')}
      count={diagrams.status === 'ready' ? diagrams.rows.length : null}
      actions={
        <AddPopover
          label={t('diagrams.add')}
          icon={IconPlus}
          width={280}
          sign={{ size: 'sm', variant: 'subtle', color: 'gray' }}
        >
          {close => <NewDiagramForm onDone={close} />}
        </AddPopover>
      }
    >
      {diagrams.status === 'loading' && <Busy />}
      {diagrams.status === 'failed' && <ProblemBanner problem={diagrams.problem} />}
      {diagrams.status === 'ready' && (
        <ul className={classes.list} aria-label={t('navigator.diagrams')}>
          {diagrams.rows.map(diagram => (
            <DiagramItem
              key={diagram.diagramId}
              diagram={diagram}
              isOnly={diagrams.rows.length === 1}
            />
          ))}
        </ul>
      )}
    </NavigatorSection>
  )
}

type ItemProps = { readonly diagram: DiagramRow; readonly isOnly: boolean }

function DiagramItem({ diagram, isOnly }: ItemProps) {
  const t = useTranslate()
  const describe = useCommand('diagram.describe')
  const { diagramId, title, actors } = diagram
  const isOpen = useSession(session => session.diagramId === diagramId)
  return (
    <li className={classes.line} data-open={isOpen || undefined}>
      <ActionIcon
        size={24}
        variant="subtle"
        color="gray"
        aria-current={isOpen}
        aria-label={t('diagrams.open', { title })}
        onClick={() => openDiagram(diagramId)}
      >
        <IconSitemap size={14} aria-hidden />
      </ActionIcon>
      <span className={classes.name}>
        {isOpen ? (
          <EditableText
            label={t('navigator.diagramTitle')}
            value={title}
            onCommit={text => void describe({ diagramId, title: text })}
          />
        ) : (
          <UnstyledButton className={classes.open} onClick={() => openDiagram(diagramId)}>
            <bdi>{title}</bdi>
          </UnstyledButton>
        )}
      </span>
      <span className={classes.meta}>{t('count.actors', { count: actors })}</span>
      <DiagramItemMenu diagram={diagram} isOnly={isOnly} />
    </li>
  )
}

function DiagramItemMenu({ diagram: { diagramId, title }, isOnly }: ItemProps) {
  const t = useTranslate()
  const [isRemoving, setRemoving] = useState(false)

  async function duplicate() {
    const newDiagramId = newIdOf(DiagramId)
    const copy = { diagramId, newDiagramId, title: t('diagram.copyOf', { name: title }) }
    if (await runCommand('diagram.duplicate', copy)) openDiagram(newDiagramId)
  }

  return (
    <>
      <Menu position="bottom-end" shadow="md" width={190}>
        <Menu.Target>
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t('diagrams.more', { title })}
          >
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconCopy size={14} aria-hidden />}
            onClick={() => void duplicate()}
          >
            {t('diagram.duplicate')}
          </Menu.Item>
          <Menu.Item
            color="red"
            disabled={isOnly}
            leftSection={<IconTrash size={14} aria-hidden />}
            onClick={() => setRemoving(true)}
          >
            {t('diagrams.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        isOpen={isRemoving}
        title={t('diagrams.removeTitle', { title })}
        confirmLabel={t('diagrams.remove')}
        onConfirm={() => void runCommand('diagram.remove', { diagramId })}
        onCancel={() => setRemoving(false)}
      >
        <Text size="sm">{t('diagrams.removeBody')}</Text>
        <Text size="xs" c="dimmed" mt={4}>
          {t('common.undoBringsBack')}
        </Text>
      </ConfirmDialog>
    </>
  )
}
