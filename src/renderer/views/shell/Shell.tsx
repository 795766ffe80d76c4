/** The frame around every screen: title bar, rail, and what belongs to no screen. */
import { Box } from '@mantine/core'
import { type ReactNode, startTransition, useEffect, useState } from 'react'
import { useAutosave } from '../../client/autosave'
import { useProjectSession } from '../../client/projectSession'
import { useSession } from '../../client/session'
import { PrintSheet } from '../../components/PrintSheet'
import { AboutDialog } from './AboutDialog'
import { CommandPalette } from './CommandPalette'
import { DamagedProjectDialog } from './DamagedProjectDialog'
import { Guide } from './guide/Guide'
import { MethodDialog } from './method/MethodDialog'
import { NewProjectDialog } from './NewProjectDialog'
import { PassphraseDialog } from './PassphraseDialog'
import { Problems } from './Problems'
import { ProtectionDialog } from './ProtectionDialog'
import { Rail } from './Rail'
import { ReadOnlyNotice } from './ReadOnlyNotice'
import { RecoveredNotice } from './RecoveredNotice'
import { SaveReminder } from './SaveReminder'
import classes from './Shell.module.css'
import { ShortcutKeys } from './ShortcutKeys'
import { ShortcutSheet } from './ShortcutSheet'
import { SettingsDialog } from './settings/SettingsDialog'
import { TitleBar } from './TitleBar'
import { UnsavedDialog } from './UnsavedDialog'
import { useHostWindow } from './useHostWindow'
import { useProjectActions } from './useProjectActions'
import { WaitingNotice } from './WaitingNotice'

export function Shell({ children }: { readonly children: ReactNode }) {
  const isOpen = useProjectSession(({ client }) => client !== null)
  return (
    <div className={classes.shell}>
      <ActionsAndWindow />
      <TitleBar />
      <div className={classes.body}>
        {isOpen && <Rail />}
        <main className={classes.main}>
          <WaitingNotice />
          <Problems />
          <RecoveredNotice />
          <ReadOnlyNotice />
          <Box className={classes.screen}>{children}</Box>
        </main>
      </div>
      <SaveReminder />
      <Guide />
      <PrintSheet />
      <ShortcutKeys />
      <Dialogs />
    </div>
  )
}

/** Shows nothing. Apart, because every change touches it and the frame need not be rendered for that. */
function ActionsAndWindow() {
  useProjectActions()
  useHostWindow()
  useAutosave()
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
      <DamagedProjectDialog />
      <ShortcutSheet />
      <SettingsDialog />
      <MethodDialog />
      <AboutDialog />
      <ProtectionDialog />
      <PassphraseDialog />
      <UnsavedDialog />
    </>
  )
}
