/** Asks before a hypothesis goes, and says how many ratings go with it. */
import { Text } from '@mantine/core'
import type { HypothesisStanding } from '../../../../shared/domain/hypotheses'
import { useCommand } from '../../../client/useCommand'
import { useRows } from '../../../client/useQuery'
import { ConfirmDialog } from '../../../components/ConfirmDialog'
import { useTranslate } from '../../../i18n/words'

type Props = {
  readonly hypothesis: HypothesisStanding
  readonly isOpen: boolean
  readonly onClose: () => void
}

export function RemoveHypothesis({ hypothesis, isOpen, onClose }: Props) {
  const t = useTranslate()
  const remove = useCommand('hypothesis.remove')
  const { hypothesisId, label, statement } = hypothesis
  const assessments = useRows('assessment.list', isOpen ? {} : null)
  const ratings = assessments.filter(one => one.hypothesisId === hypothesisId).length
  return (
    <ConfirmDialog
      isOpen={isOpen}
      title={t('hypothesis.removeTitle', { label })}
      confirmLabel={t('hypothesis.remove')}
      onConfirm={() => void remove({ hypothesisId })}
      onCancel={onClose}
    >
      <Text size="sm" mb="xs">
        <bdi>{statement}</bdi>
      </Text>
      <Text size="sm">{t('hypothesis.removeBody', { count: ratings })}</Text>
      <Text size="xs" c="dimmed" mt={4}>
        {t('common.undoBringsBack')}
      </Text>
    </ConfirmDialog>
  )
}
