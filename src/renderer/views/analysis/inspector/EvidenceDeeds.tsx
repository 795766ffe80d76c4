/** What can be done with an evidence item as a whole: leave it out, merge it with others, split it. */
import { Button, Text } from '@mantine/core'
import { IconArrowMerge, IconArrowsSplit2, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { EvidenceRow } from '../../../../shared/domain/hypotheses'
import { useCommand } from '../../../client/useCommand'
import { ReasonDialog } from '../../../components/ReasonDialog'
import { useTranslate } from '../../../i18n/words'
import { MergeEvidence } from './MergeEvidence'
import { SplitEvidence } from './SplitEvidence'

type Deed = 'exclude' | 'merge' | 'split'

export function EvidenceDeeds({ evidence }: { readonly evidence: EvidenceRow }) {
  const t = useTranslate()
  const exclude = useCommand('evidence.exclude')
  const [deed, setDeed] = useState<Deed | null>(null)
  const { evidenceId, summary, quote, excludedReason, passages } = evidence
  const close = () => setDeed(null)
  const button = { size: 'xs', variant: 'subtle', color: 'gray' } as const
  return (
    <>
      {excludedReason === '' && (
        <Button
          {...button}
          leftSection={<IconEyeOff size={14} aria-hidden />}
          onClick={() => setDeed('exclude')}
        >
          {t('evidence.exclude')}
        </Button>
      )}
      <Button
        {...button}
        leftSection={<IconArrowMerge size={14} aria-hidden />}
        onClick={() => setDeed('merge')}
      >
        {t('evidence.merge')}
      </Button>
      {passages > 1 && (
        <Button
          {...button}
          leftSection={<IconArrowsSplit2 size={14} aria-hidden />}
          onClick={() => setDeed('split')}
        >
          {t('evidence.split')}
        </Button>
      )}
      <ReasonDialog
        isOpen={deed === 'exclude'}
        title={t('evidence.excludeTitle')}
        placeholder={t('evidence.excludeHint')}
        confirmLabel={t('evidence.excludeConfirm')}
        onConfirm={reason => void exclude({ evidenceIds: [evidenceId], reason }, reason)}
        onCancel={close}
      >
        <Text size="sm" mb={4} dir="auto" lineClamp={3}>
          {summary || quote}
        </Text>
        <Text size="xs" c="dimmed">
          {t('evidence.excludeBody')}
        </Text>
      </ReasonDialog>
      {deed === 'merge' && <MergeEvidence evidence={evidence} onClose={close} />}
      {deed === 'split' && <SplitEvidence evidenceId={evidenceId} onClose={close} />}
    </>
  )
}
