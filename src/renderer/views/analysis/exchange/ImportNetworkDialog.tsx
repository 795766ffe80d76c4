/** Imports a network: choose a file, see what comes of it, choose columns of a list, then store it. */
import { Button, Loader, Modal, Stack, Text } from '@mantine/core'
import { IconAffiliate } from '@tabler/icons-react'
import { useState } from 'react'
import type { Problem } from '../../../../shared/problem'
import { closeDialog, openDiagram, useSession } from '../../../client/session'
import { runCommand } from '../../../client/useCommand'
import { announce } from '../../../components/Announcer'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { isolate, useTranslate } from '../../../i18n/words'
import { FileTarget } from '../../parts/FileTarget'
import { NetworkPreview } from './NetworkPreview'
import { useNetworkImport } from './useNetworkImport'

const ACCEPTED = '.graphml,.gexf,.cyjs,.json,.csv,.tsv,.txt,.zip,.xml'

export function ImportNetworkDialog() {
  const t = useTranslate()
  const isOpen = useSession(({ dialog }) => dialog?.kind === 'importNetwork')
  return (
    <Modal
      opened={isOpen}
      onClose={closeDialog}
      size={760}
      title={t('exchange.importTitle')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {isOpen && <ImportSteps />}
    </Modal>
  )
}

function ImportSteps() {
  const t = useTranslate()
  const [isStoring, setStoring] = useState(false)
  const { state, read, change, again } = useNetworkImport()
  if (state.kind === 'choosing') {
    return <ChooseNetwork problem={state.problem} onChoose={file => void read(file)} />
  }
  if (state.kind === 'reading') {
    return (
      <Stack gap="md" align="center" py="xl">
        <Loader size="sm" />
        <Text size="sm">{t('exchange.reading', { name: isolate(state.fileName) })}</Text>
        <Button size="xs" variant="default" onClick={again}>
          {t('common.cancel')}
        </Button>
      </Stack>
    )
  }
  const { plan } = state

  async function store() {
    setStoring(true)
    const { payload, report } = plan
    if (await runCommand('network.import', payload)) {
      closeDialog()
      openDiagram(payload.diagramId)
      announce(t('exchange.imported', { title: payload.title, count: report.newActors }))
    }
    setStoring(false)
  }

  return (
    <NetworkPreview
      state={state}
      isStoring={isStoring}
      onChange={changes => void change(changes)}
      onBack={again}
      onStore={() => void store()}
    />
  )
}

type ChooseProps = {
  readonly problem: Problem | null
  readonly onChoose: (file: File) => void
}

function ChooseNetwork({ problem, onChoose }: ChooseProps) {
  const t = useTranslate()
  return (
    <Stack gap="md">
      {problem !== null && <ProblemBanner problem={problem} />}
      <FileTarget
        icon={IconAffiliate}
        label={t('import.fromFile')}
        title={t('exchange.dropHere')}
        formats={t('exchange.formats')}
        choose={t('exchange.chooseFile')}
        accept={ACCEPTED}
        onChoose={([file]) => file !== undefined && onChoose(file)}
      />
    </Stack>
  )
}
