/** Menus, the project's title and whether it is saved, undo and redo, language and theme. */
import { ActionIcon, Group, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCommand,
  IconLanguage,
  IconMoon,
  IconSun,
} from '@tabler/icons-react'
import { type Action, runAction, useAllActions } from '../../client/actions'
import { type ProjectSession, useProjectSession } from '../../client/projectSession'
import { useRows } from '../../client/useQuery'
import { ProductMark } from '../../components/ProductMark'
import { useFormat } from '../../i18n/format'
import { useTranslate, type WordKey } from '../../i18n/words'
import { MenuBar } from './MenuBar'
import classes from './Shell.module.css'
import { shortcutText } from './shortcutText'
import { useIsDark } from './useIsDark'

export function TitleBar() {
  const t = useTranslate()
  const isOpen = useProjectSession(({ client }) => client !== null)
  return (
    <header className={classes.titleBar}>
      <span className={classes.brand}>
        <ProductMark size={22} />
        {t('app.name')}
      </span>
      <MenuBar />
      <div className={classes.project}>{isOpen && <ProjectTitle />}</div>
      <Group gap={2} wrap="nowrap">
        {isOpen && (
          <>
            <BarButton id="edit.undo" Icon={IconArrowBackUp} isDirectional />
            <BarButton id="edit.redo" Icon={IconArrowForwardUp} isDirectional />
          </>
        )}
        <BarButton id="view.palette" Icon={IconCommand} />
        <BarButton id="view.language" Icon={IconLanguage} />
        <ThemeButton />
      </Group>
    </header>
  )
}

function ProjectTitle() {
  const t = useTranslate()
  const details = useRows('project.details', {})[0]
  const format = useFormat()
  const isSaved = useProjectSession(({ history }) => history.isSaved)
  const sequence = useProjectSession(({ history }) => history.sequence)
  const savedAt = useProjectSession(session => session.savedAt)
  const state = useProjectSession(savedState)
  return (
    <>
      <bdi className={classes.projectTitle} title={details?.title}>
        {details?.title}
      </bdi>
      <span
        className={classes.saved}
        data-guide="save"
        data-saved={isSaved}
        data-safe={state !== 'project.notSafe'}
        data-sequence={sequence}
        role="status"
        title={
          savedAt === null ? undefined : t('project.savedAt', { moment: format.moment(savedAt) })
        }
      >
        {t(state)}
      </span>
    </>
  )
}

/** What the screen says is saved is saved; what is not says so. */
function savedState({ file, history, isSaving, saveProblem }: ProjectSession): WordKey {
  const hasFailed = saveProblem !== null && saveProblem.code !== 'save-needs-analyst'
  if (history.journalProblem !== null || hasFailed) return 'project.notSafe'
  if (isSaving) return 'project.saving'
  if (!history.isSaved) return 'project.unsaved'
  return file === null ? 'project.noFile' : 'project.saved'
}

type BarButtonProps = {
  readonly id: string
  readonly Icon: typeof IconSun
  /** Points somewhere, so it is mirrored with the direction of the page. */
  readonly isDirectional?: boolean
}

function BarButton({ id, Icon, isDirectional = false }: BarButtonProps) {
  const t = useTranslate()
  const action = useAllActions().find(one => one.id === id)
  if (action === undefined) return null
  const label = t(action.label, action.labelValues)
  return (
    <Tooltip label={withKeys(label, action)}>
      <ActionIcon
        size="lg"
        className={classes.tool}
        aria-label={label}
        aria-disabled={!action.isEnabled}
        data-disabled={!action.isEnabled || undefined}
        onClick={() => runAction(id)}
      >
        <Icon
          size={19}
          stroke={1.7}
          aria-hidden
          className={isDirectional ? classes.mirrors : undefined}
        />
      </ActionIcon>
    </Tooltip>
  )
}

function withKeys(label: string, { shortcut }: Action): string {
  return shortcut === undefined ? label : `${label} (${shortcutText(shortcut)})`
}

function ThemeButton() {
  return <BarButton id="view.theme" Icon={useIsDark() ? IconSun : IconMoon} />
}
