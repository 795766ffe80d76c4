/** The frame around every screen: title bar, rail, and what belongs to no screen. */
import { Box, Button } from '@mantine/core'
import { type ReactNode, startTransition, useEffect, useState } from 'react'
import type { Problem } from '../../../shared/problem'
import { saveBeside, saveProjectAs } from '../../client/projectFlow'
import { dismissProblem, useProjectSession } from '../../client/projectSession'
import { useSession } from '../../client/session'
import { ProblemBanner } from '../../components/ProblemBanner'
import { useTranslate } from '../../i18n/words'
import { AboutDialog } from './AboutDialog'
import { CommandPalette } from './CommandPalette'
import { NewProjectDialog } from './NewProjectDialog'
import { Rail } from './Rail'
import { ReadOnlyNotice } from './ReadOnlyNotice'
import { RecoveredNotice } from './RecoveredNotice'
import classes from './Shell.module.css'
import { ShortcutKeys } from './ShortcutKeys'
import { ShortcutSheet } from './ShortcutSheet'
import { TitleBar } from './TitleBar'
import { UnsavedDialog } from './UnsavedDialog'
import { useHostWindow } from './useHostWindow'
import { useProjectActions } from './useProjectActions'

export function Shell({ children }: { readonly children: ReactNode }) {
  const isOpen = useProjectSession(({ client }) => client !== null)
  return (
    <div className={classes.shell}>
      <ActionsAndWindow />
      <TitleBar />
      <div className={classes.body}>
        {isOpen && <Rail />}
        <main className={classes.main}>
          <Problems />
          <RecoveredNotice />
          <ReadOnlyNotice />
          <Box className={classes.screen}>{children}</Box>
        </main>
      </div>
      <ShortcutKeys />
      <Dialogs />
    </div>
  )
}

/** Shows nothing. Apart, because every change touches it and the frame need not be rendered for that. */
function ActionsAndWindow() {
  useProjectActions()
  useHostWindow()
  return null
}

/** A busy machine does not keep the command palette away for longer. */
const LONGEST_WAIT_MS = 1000

/** What is closed at the start: made behind the first picture, so that it does not wait for them. */
function Dialogs() {
  const [areMade, setMade] = useState(false)
  useEffect(() => {
    const idle = requestIdleCallback(() => startTransition(() => setMade(true)), {
      timeout: LONGEST_WAIT_MS,
    })
    return () => cancelIdleCallback(idle)
  }, [])
  const isAsked = useSession(({ dialog }) => dialog !== null)
  if (!areMade && !isAsked) return null
  return (
    <>
      <CommandPalette />
      <NewProjectDialog />
      <ShortcutSheet />
      <AboutDialog />
      <UnsavedDialog />
    </>
  )
}

function Problems() {
  const problem = useProjectSession(session => session.problem)
  const journalProblem = useProjectSession(session => session.history.journalProblem)
  if (problem === null && journalProblem === null) return null
  return (
    <div className={classes.problems}>
      {journalProblem !== null && <ProblemBanner problem={journalProblem} />}
      {problem !== null && (
        <ProblemBanner
          problem={problem}
          onDismiss={dismissProblem}
          remedy={<Remedy {...problem} />}
        />
      )}
    </div>
  )
}

/** What the analyst can do at once about some problems of saving. */
function Remedy({ code }: Pick<Problem, 'code'>) {
  const t = useTranslate()
  if (code === 'project-file-changed') {
    return (
      <Button size="compact-sm" onClick={() => void saveBeside()}>
        {t('project.keepBoth')}
      </Button>
    )
  }
  if (!UNSAVED.has(code)) return null
  return (
    <Button size="compact-sm" onClick={() => void saveProjectAs()}>
      {t('file.saveAs')}
    </Button>
  )
}

const UNSAVED: ReadonlySet<Problem['code']> = new Set([
  'project-not-saved',
  'project-file-read-only',
  'project-folder-read-only',
])
