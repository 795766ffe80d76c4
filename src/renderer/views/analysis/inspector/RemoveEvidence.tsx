/** Asks before an evidence item goes, and says how many ratings go with it. */
import { Text } from '@mantine/core'
import type { EvidenceRow } from '../../../../shared/domain/hypotheses'
import { useCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { ConfirmDialog } from '../../../components/ConfirmDialog'
import { useTranslate } from '../../../i18n/words'

type Props = {
  readonly evidence: EvidenceRow
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function RemoveEvidence({ evidence, isOpen, onClose }: Props) {
  const t = useTranslate()
  const remove = useCommand('evidence.remove')
  const { evidenceId, summary, quote } = evidence
  const assessments = useRows('assessment.list', isOpen ? {} : null)
  const ratings = assessments.filter(one => one.evidenceId === evidenceId).length
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('evidence.removeTitle')}
      confirmLabel={t('evidence.remove')}
      onConfirm={() => void remove({ evidenceId })}
      onCancel={onClose}
    >
      <Text size="sm" mb="xs" dir="auto" lineClamp={3}>
        {summary || quote}
      </Text>
      <Text size="sm">{t('evidence.removeBody', { count: ratings })}</Text>
      <Text size="xs" c="dimmed" mt={4}>
        {t('common.undoBringsBack')}
      </Text>
    </ConfirmDialog>
  )
}
