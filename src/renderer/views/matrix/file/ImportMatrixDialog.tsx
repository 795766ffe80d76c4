/** Imports a matrix: choose a file, see what will be added and to which hypotheses, add it in one step. */
import { Button, Group, Loader, Modal, Stack, Text } from '@mantine/core'
import { IconTableImport } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { type Problem, problemOf } from '../../../../shared/problem'
import { ProblemBanner } from '../../../components/ProblemBanner'
import { useTranslate } from '../../../i18n/words'
import { importMatrix } from '../../../importers/importerClient'
import type { ReadMatrix } from '../../../importers/matrix/foundMatrix'
import { FileTarget } from '../../parts/FileTarget'
import { changeMatrixView, useMatrixView } from '../matrixView'
import { ImportMatrixPreview } from './ImportMatrixPreview'

const ACCEPTED = '.csv,.tsv,.txt,.achz'

const close = () => changeMatrixView({ isImporting: false })

export function ImportMatrixDialog() {
  const t = useTranslate()
  const isOpen = useMatrixView(view => view.isImporting)
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('matrixFile.importTitle')}
      size={980}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {isOpen && <ImportSteps />}
    </Modal>
  )
}

type Step =
  | { readonly kind: 'choose'; readonly problem: Problem | null }
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'read'; readonly fileName: string; readonly matrix: ReadMatrix }

function ImportSteps() {
  const [step, setStep] = useState<Step>({ kind: 'choose', problem: null })
  const reading = useRef<AbortController | null>(null)
  useEffect(() => () => reading.current?.abort(), [])

  async function read(file: File) {
    const { name: fileName } = file
    const control = new AbortController()
    reading.current = control
    setStep({ kind: 'reading', fileName })
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      const matrix = await importMatrix({ bytes, fileName, signal: control.signal })
      setStep({ kind: 'read', fileName, matrix })
    } catch (thrown) {
      if (!control.signal.aborted) setStep({ kind: 'choose', problem: problemOf(thrown) })
    }
  }

  function chooseAgain() {
    reading.current?.abort()
    setStep({ kind: 'choose', problem: null })
  }

  if (step.kind === 'reading') return <Reading fileName={step.fileName} onCancel={chooseAgain} />
  if (step.kind === 'read') {
    return <ImportMatrixPreview {...step} onBack={chooseAgain} onDone={close} />
  }
  return (
    <Stack gap="md">
      {step.problem !== null && <ProblemBanner problem={step.problem} />}
      <ChooseMatrix onChoose={file => void read(file)} />
    </Stack>
  )
}

function ChooseMatrix({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const t = useTranslate()
  return (
    <FileTarget
      icon={IconTableImport}
      label={t('matrixFile.choose')}
      title={t('matrixFile.dropHere')}
      formats={t('matrixFile.formats')}
      choose={t('matrixFile.choose')}
      accept={ACCEPTED}
      onChoose={([file]) => file !== undefined && onChoose(file)}
    />
  )
}

type ReadingProps = { readonly fileName: string; readonly onCancel: () => void }

function Reading({ fileName, onCancel }: ReadingProps) {
  const t = useTranslate()
  return (
    <Stack align="center" gap="md" py={60} role="status">
      <Loader size="md" aria-hidden />
      <Text size="sm">{t('import.reading', { name: fileName })}</Text>
      <Group>
        <Button size="xs" variant="default" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
