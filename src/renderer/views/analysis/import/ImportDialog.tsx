/** Imports sources: choose, drop or paste; see what will be stored; then store it, one step a source. */
import { Button, Group, Loader, Modal, Progress, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { SourceId } from '../../../../shared/domain/ids'
import { closeDialog, useSession } from '../../../client/session'
import { announce } from '../../../components/Announcer'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate } from '../../../i18n/words'
import type { ImportProgress } from '../../../importers/importedSource'
import { ChooseText } from './ChooseText'
import { ImportBatch } from './ImportBatch'
import { ImportPreview } from './ImportPreview'
import { metadataOf, originName } from './importDraft'
import type { ImportEntry, ImportQueue } from './importQueue'
import { openImported } from './openImported'
import { useImportQueue } from './useImportQueue'

export function ImportDialog() {
  const t = useTranslate()
  const dialog = useSession(session => session.dialog)
  const isOpen = dialog?.kind === 'importSource'
  return (
    <Modal
      opened={isOpen}
      onClose={closeDialog}
      title={t(isOpen && dialog.replaces ? 'import.reimportTitle' : 'import.title')}
      size={1180}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {isOpen && <ImportSteps files={dialog.files} replaces={dialog.replaces} />}
    </Modal>
  )
}

type StepsProps = { readonly files: readonly File[]; readonly replaces: SourceId | undefined }

/** One text is previewed at once; several are listed, and each opens its preview. */
function ImportSteps({ files, replaces }: StepsProps) {
  const queue = useImportQueue(files, replaces)
  const entries = useStore(queue.state, ({ entries: all }) => all)
  const [openKey, setOpenKey] = useState<number | null>(null)
  const [first] = entries
  if (first === undefined) return <ChooseText onChoose={origins => void queue.start(origins)} />
  if (entries.length === 1 || replaces !== undefined) {
    return <OneText queue={queue} entry={first} replaces={replaces} />
  }
  const open = entries.find(({ key }) => key === openKey)
  if (open?.state.kind === 'read') {
    return <Preview queue={queue} entry={open} isInBatch onDone={() => setOpenKey(null)} />
  }
  if (open?.state.kind === 'reading') return <InProgress entry={open} queue={queue} />
  return <ImportBatch queue={queue} onOpen={setOpenKey} />
}

type OneProps = {
  readonly queue: ImportQueue
  readonly entry: ImportEntry
  readonly replaces?: SourceId | undefined
}

function OneText({ queue, entry, replaces }: OneProps) {
  const { state } = entry
  switch (state.kind) {
    case 'waiting':
    case 'reading':
      return <InProgress queue={queue} entry={entry} />
    case 'unread':
    case 'cancelled':
      return (
        <Stack gap="md">
          {state.kind === 'unread' && <ProblemBanner problem={state.problem} />}
          <ChooseText onChoose={origins => void queue.start(origins)} />
        </Stack>
      )
    default:
      return (
        <Preview
          queue={queue}
          entry={entry}
          replaces={replaces}
          isInBatch={false}
          onDone={() => queue.clear()}
        />
      )
  }
}

type PreviewProps = OneProps & { readonly isInBatch: boolean; readonly onDone: () => void }

function Preview({ queue, entry, replaces, isInBatch, onDone }: PreviewProps) {
  const t = useTranslate()
  const { key, origin, state } = entry
  if (!('draft' in state)) return null
  const { draft } = state

  async function store() {
    const sourceId = await queue.storeOne(key)
    if (sourceId === null) return
    const count = draft.edits.paragraphs.length
    announce(t('import.saysImported', { title: metadataOf(draft).title, count }))
    if (isInBatch) onDone()
    else if (useSession.getState().dialog?.kind === 'importSource') await openImported(sourceId)
  }

  return (
    <ImportPreview
      origin={origin}
      draft={draft}
      isStoring={state.kind === 'storing'}
      problem={state.kind === 'unstored' ? state.problem : null}
      isInBatch={isInBatch}
      isReimport={replaces !== undefined}
      onChange={draft => queue.revise(key, draft)}
      onReadAgain={choice => void queue.readAgain(key, choice)}
      onStore={() => void store()}
      onBack={onDone}
    />
  )
}

function InProgress({ queue, entry }: OneProps) {
  const t = useTranslate()
  const name = originName(entry.origin) || t('sourceDetails.pasted')
  return (
    <Stack align="center" gap="md" py={60} role="status">
      <Loader size="md" aria-hidden />
      <Text size="sm">{t('import.reading', { name })}</Text>
      {entry.state.kind === 'reading' && <ReadingProgress progress={entry.state.progress} />}
      <Group>
        <Button size="xs" variant="default" onClick={() => queue.clear()}>
          {t('common.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}

function ReadingProgress({ progress }: { readonly progress: ImportProgress | null }) {
  const t = useTranslate()
  if (progress === null || progress.total === 0) return null
  const { done, total } = progress
  return <Progress w={280} value={(100 * done) / total} aria-label={t('import.progress')} />
}
