/** Archives a hypothesis with a reason; its ratings are kept. */
import { Text } from '@mantine/core'
import type { HypothesisRow } from '../../../../shared/domain/hypotheses'
import { useCommand } from '../../../client/useCommand'
import { ReasonDialog } from '../../../components/ReasonDialog'
import { useTranslate } from '../../../i18n/words'

type Props = {
  readonly hypothesis: HypothesisRow
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function ArchiveHypothesis({ hypothesis, isOpen, onClose }: Props) {
  const t = useTranslate()
  const archive = useCommand('hypothesis.archive')
  const { hypothesisId, label, statement } = hypothesis
  return (
    <ReasonDialog
      isOpen={isOpen}
      title={t('hypothesis.archiveTitle', { label })}
      placeholder={t('hypothesis.archiveHint')}
      confirmLabel={t('hypothesis.archive')}
      onConfirm={reason => void archive({ hypothesisId, reason }, reason)}
      onCancel={onClose}
    >
      <Text size="sm" mb={4}>
        <bdi>{statement}</bdi>
      </Text>
      <Text size="xs" c="dimmed">
        {t('hypothesis.archiveBody')}
      </Text>
    </ReasonDialog>
  )
}
