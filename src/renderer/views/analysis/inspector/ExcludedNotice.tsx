/** Says that an evidence item is left out of account, and why, and counts it again. */
import { Alert, Button } from '@mantine/core'
import { IconArrowBackUp, IconEyeOff } from '@tabler/icons-react'
import type { EvidenceRow } from '../../../../shared/domain/hypotheses'
import { useCommand } from '../../../client/useCommand'
import { useTranslate } from '../../../i18n/words'
import classes from './ExcludedNotice.module.css'

export function ExcludedNotice({ evidence }: { readonly evidence: EvidenceRow }) {
  const t = useTranslate()
  const include = useCommand('evidence.include')
  const { evidenceId, excludedReason } = evidence
  if (excludedReason === '') return null
  return (
    <Alert
      variant="light"
      color="yellow"
      p="xs"
      className={classes.notice}
      icon={<IconEyeOff size={16} aria-hidden />}
      title={t('evidence.excludedState')}
    >
      <bdi>{excludedReason}</bdi>
      <br />
      <Button
        size="compact-xs"
        variant="light"
        mt={6}
        leftSection={<IconArrowBackUp size={14} aria-hidden />}
        onClick={() => void include({ evidenceIds: [evidenceId] })}
      >
        {t('evidence.include')}
      </Button>
    </Alert>
  )
}
